package com.goextrovert.client.internal.http;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** TLS settings: an SSL context for sockets, and its trust manager. */
public record TlsSettings(SSLContext context, X509TrustManager trustManager) {

  /**
   * Returns settings from key stores.
   *
   * @param trustStore the authorities to trust; null for the platform's
   * @param clientCertificate certificate and key to present; null for none
   * @throws IllegalArgumentException naming the field, if a store cannot be used
   */
  public static TlsSettings of(KeyStore trustStore, KeyStore clientCertificate, char[] password) {
    X509TrustManager trust = trustManager(trustStore);
    KeyManager[] keys = clientCertificate == null ? null : keys(clientCertificate, password);
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {trust}, null);
      return new TlsSettings(context, trust);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime does not support TLS", e);
    }
  }

  private static X509TrustManager trustManager(KeyStore store) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
      // The factory treats a store that was never loaded as empty.
      if (store != null && manager.getAcceptedIssuers().length == 0) {
        throw new IllegalArgumentException(
            "trustStore has no certificate; give a loaded key store of trusted certificates");
      }
      return manager;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "trustStore cannot be used; give a loaded key store of trusted certificates", e);
    }
  }

  private static KeyManager[] keys(KeyStore store, char[] password) {
    try {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, password);
      if (!hasKey(store)) {
        throw new IllegalArgumentException(
            "clientCertificate has no key; give a key store with a certificate and its key");
      }
      return factory.getKeyManagers();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "clientCertificate cannot be used; give a loaded key store and its key's password", e);
    }
  }

  private static boolean hasKey(KeyStore store) throws KeyStoreException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return true;
      }
    }
    return false;
  }
}
