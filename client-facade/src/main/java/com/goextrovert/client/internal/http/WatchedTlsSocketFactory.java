package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Layers TLS over connected sockets. */
final class WatchedTlsSocketFactory extends SSLSocketFactory {
  private final SSLSocketFactory delegate;

  WatchedTlsSocketFactory(SSLSocketFactory delegate) {
    this.delegate = delegate;
  }

  @Override
  public Socket createSocket(Socket raw, String host, int port, boolean autoClose)
      throws IOException {
    if (raw instanceof WatchedSocket watched) {
      watched.layer();
    }
    return new WatchedTlsSocket(
        (SSLSocket) delegate.createSocket(raw, host, port, autoClose), raw.getInputStream());
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return delegate.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return delegate.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw WatchedSocketFactory.connectedByOkHttp();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    throw WatchedSocketFactory.connectedByOkHttp();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw WatchedSocketFactory.connectedByOkHttp();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    throw WatchedSocketFactory.connectedByOkHttp();
  }
}
