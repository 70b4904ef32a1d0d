package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A party on this machine with a certificate of its own. */
public final class Tls {
  private final HeldCertificate held;
  private final Tls client;

  public Tls() {
    this("127.0.0.1");
  }

  /** Whose certificate names the host. */
  public Tls(String host) {
    this(new HeldCertificate.Builder().addSubjectAlternativeName(host).build(), null);
  }

  private Tls(HeldCertificate held, Tls client) {
    this.held = held;
    this.client = client;
  }

  /** The same party, which demands the certificate of its client. */
  public Tls demanding(Tls other) {
    return new Tls(held, other);
  }

  /** A store of nothing but the certificate. */
  public KeyStore trusted() {
    try {
      KeyStore store = empty();
      store.setCertificateEntry("peer", held.certificate());
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A store of the certificate with its key. */
  public KeyStore withKey(char[] password) {
    try {
      KeyStore store = empty();
      Certificate[] chain = {held.certificate()};
      store.setKeyEntry("own", held.keyPair().getPrivate(), password, chain);
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A socket that presents the certificate, and demands the client's if it has to. */
  ServerSocket listen(int backlog, InetAddress address) throws IOException {
    HandshakeCertificates.Builder certificates =
        new HandshakeCertificates.Builder().heldCertificate(held);
    if (client != null) {
      certificates.addTrustedCertificate(client.held.certificate());
    }
    SSLServerSocket socket =
        (SSLServerSocket)
            certificates
                .build()
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, backlog, address);
    socket.setNeedClientAuth(client != null);
    return socket;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
