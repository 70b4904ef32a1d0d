package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A party on this machine with a certificate of its own. */
public final class Tls {
  private final HeldCertificate held;

  public Tls() {
    this("127.0.0.1");
  }

  /** Whose certificate names the host. */
  public Tls(String host) {
    held = new HeldCertificate.Builder().addSubjectAlternativeName(host).build();
  }

  /** A store of nothing but the certificate. */
  public KeyStore trusted() {
    KeyStore store = empty();
    try {
      store.setCertificateEntry("peer", held.certificate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return store;
  }

  /** A store of the certificate with its key. */
  public KeyStore withKey(char[] password) {
    KeyStore store = empty();
    try {
      Certificate[] chain = {held.certificate()};
      store.setKeyEntry("own", held.keyPair().getPrivate(), password, chain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return store;
  }

  /** Sockets that present the certificate. */
  public ServerSocketFactory sockets() {
    return certificates().build().sslContext().getServerSocketFactory();
  }

  /** Sockets that present the certificate and demand the client's. */
  public ServerSocketFactory socketsFor(Tls client) {
    ServerSocketFactory plain =
        certificates()
            .addTrustedCertificate(client.held.certificate())
            .build()
            .sslContext()
            .getServerSocketFactory();
    return new ServerSocketFactory() {
      @Override
      public ServerSocket createServerSocket(int port) throws IOException {
        return demanding(plain.createServerSocket(port));
      }

      @Override
      public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return demanding(plain.createServerSocket(port, backlog));
      }

      @Override
      public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
          throws IOException {
        return demanding(plain.createServerSocket(port, backlog, address));
      }
    };
  }

  private static ServerSocket demanding(ServerSocket socket) {
    ((SSLServerSocket) socket).setNeedClientAuth(true);
    return socket;
  }

  private HandshakeCertificates.Builder certificates() {
    return new HandshakeCertificates.Builder().heldCertificate(held);
  }

  private static KeyStore empty() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
