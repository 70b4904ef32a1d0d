package com.goextrovert.client.faults;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate that a server presents and a client may trust. */
record Certificate(HeldCertificate held) {
  static final Certificate OF_THIS_HOST = of("127.0.0.1");
  static final Certificate OF_ANOTHER_HOST = of("another.example");

  private static Certificate of(String host) {
    return new Certificate(new HeldCertificate.Builder().addSubjectAlternativeName(host).build());
  }

  SSLContext context() {
    return new HandshakeCertificates.Builder().heldCertificate(held).build().sslContext();
  }

  KeyStore asTrustStore() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("server", held.certificate());
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
