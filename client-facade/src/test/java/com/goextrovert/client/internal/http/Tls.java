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

/** A TLS server or client on loopback with its own certificate. */
public final class Tls {
  private final HeldCertificate held;
  private final Tls client;

  public Tls() {
    this("127.0.0.1");
  }

  /** Creates a server or client whose certificate names the host. */
  public Tls(String host) {
    this(new HeldCertificate.Builder().addSubjectAlternativeName(host).build(), null);
  }

  private Tls(HeldCertificate held, Tls client) {
    this.held = held;
    this.client = client;
  }

  /** Returns the same server, which requires the certificate of this client. */
  public Tls requiringClient(Tls other) {
    return new Tls(held, other);
  }

  /** Returns a key store with only the certificate. */
  public KeyStore trusted() {
    return store(empty -> empty.setCertificateEntry("peer", held.certificate()));
  }

  /** Returns a key store with the certificate and its key. */
  public KeyStore withKey(char[] password) {
    Certificate[] chain = {held.certificate()};
    return store(empty -> empty.setKeyEntry("own", held.keyPair().getPrivate(), password, chain));
  }

  /** Returns a socket that presents the certificate, and requires the client's if one is set. */
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

  private interface Entry {
    void addTo(KeyStore store) throws GeneralSecurityException;
  }

  private static KeyStore store(Entry entry) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      entry.addTo(store);
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
