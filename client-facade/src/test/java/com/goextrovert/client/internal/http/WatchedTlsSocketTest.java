package com.goextrovert.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The delegating methods, each seen through the JDK's socket. */
class WatchedTlsSocketTest {
  private ServerSocket listener;
  private SSLSocketFactory platform;
  private SSLSocketFactory factory;
  private SSLSocket socket;

  @BeforeEach
  void connect() throws Exception {
    platform = SSLContext.getDefault().getSocketFactory();
    factory = new WatchedTlsSocket.Factory(platform);
    listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Socket raw = new Socket(listener.getInetAddress(), listener.getLocalPort());
    socket = (SSLSocket) factory.createSocket(raw, "localhost", listener.getLocalPort(), true);
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
    listener.close();
  }

  @Test
  void cipherSuitesAreDelegated() {
    assertThat(factory.getSupportedCipherSuites()).isEqualTo(platform.getSupportedCipherSuites());
    assertThat(factory.getDefaultCipherSuites()).isEqualTo(platform.getDefaultCipherSuites());
    assertThat(socket.getSupportedCipherSuites()).isEqualTo(platform.getSupportedCipherSuites());
    socket.setEnabledCipherSuites(new String[] {"TLS_AES_128_GCM_SHA256"});
    assertThat(socket.getEnabledCipherSuites()).containsExactly("TLS_AES_128_GCM_SHA256");
  }

  @Test
  void protocolsAreDelegated() {
    assertThat(socket.getSupportedProtocols()).contains("TLSv1.2", "TLSv1.3");
    socket.setEnabledProtocols(new String[] {"TLSv1.3"});
    assertThat(socket.getEnabledProtocols()).containsExactly("TLSv1.3");
    assertThat(socket.getApplicationProtocol()).isNull();
  }

  @Test
  void parametersAreDelegated() {
    SSLParameters parameters = socket.getSSLParameters();
    assertThat(parameters.getEndpointIdentificationAlgorithm()).isNull();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    assertThat(socket.getSSLParameters().getEndpointIdentificationAlgorithm()).isEqualTo("HTTPS");
  }

  @Test
  void switchesAreDelegated() {
    socket.setUseClientMode(false);
    assertThat(socket.getUseClientMode()).isFalse();
    assertThat(socket.getWantClientAuth()).isFalse();
    socket.setNeedClientAuth(true);
    assertThat(socket.getNeedClientAuth()).isTrue();
    socket.setWantClientAuth(true);
    assertThat(socket.getWantClientAuth()).isTrue();
    assertThat(socket.getNeedClientAuth()).isFalse();
    socket.setUseClientMode(true);
    assertThat(socket.getUseClientMode()).isTrue();
    assertThat(socket.getEnableSessionCreation()).isTrue();
    socket.setEnableSessionCreation(false);
    assertThat(socket.getEnableSessionCreation()).isFalse();
  }

  @Test
  void listenersAreDelegated() {
    HandshakeCompletedListener listening = event -> {};
    socket.addHandshakeCompletedListener(listening);
    socket.removeHandshakeCompletedListener(listening);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> socket.removeHandshakeCompletedListener(listening));
  }

  @Test
  void timeoutIsDelegated() throws IOException {
    socket.setSoTimeout(7);
    assertThat(socket.getSoTimeout()).isEqualTo(7);
  }

  @Test
  void handshakeAndCloseAreDelegated() throws IOException {
    assertThat(socket.isClosed()).isFalse();
    listener.accept().close();
    assertThatIOException().isThrownBy(() -> socket.startHandshake());
    assertThat(socket.getSession().isValid()).isFalse();
    socket.close();
    assertThat(socket.isClosed()).isTrue();
  }
}
