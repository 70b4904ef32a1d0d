package com.goextrovert.client;

import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.internal.http.ApiConnection;
import com.goextrovert.client.internal.http.HttpSettings;
import com.goextrovert.client.internal.http.TlsSettings;
import com.goextrovert.client.internal.input.ApiKey;
import com.goextrovert.client.internal.input.BaseUrl;
import com.goextrovert.client.internal.input.Limits;
import java.net.ProxySelector;
import java.security.KeyStore;
import java.time.Duration;
import java.util.function.Supplier;

/** Checks the settings of a client and assembles it. */
final class ClientBuilder implements ExtrovertClient.Builder {
  private static final long MOST_RESPONSE_BYTES = 1L << 30;

  private Supplier<String> apiKey;
  private String baseUrl = ProspectsApi.SERVER;
  private boolean insecureHttpAllowed;
  private Duration connectTimeout = Duration.ofSeconds(5);
  private Duration attemptTimeout = Duration.ofSeconds(10);
  private Duration deadline = Duration.ofSeconds(30);
  private int maxRetries = 2;
  private Duration initialBackoff = Duration.ofMillis(500);
  private Duration maxBackoff = Duration.ofSeconds(8);
  private long maxResponseBytes = 1L << 20;
  private KeyStore trustStore;
  private KeyStore clientCertificate;
  private char[] clientCertificatePassword;
  private ProxySelector proxySelector;
  private CallListener listener = new CallListener() {};

  @Override
  public ClientBuilder apiKey(String key) {
    String checked = ApiKey.require(key);
    this.apiKey = () -> checked;
    return this;
  }

  @Override
  public ClientBuilder apiKey(Supplier<String> supplier) {
    if (supplier == null) {
      throw new IllegalArgumentException("apiKey is missing; give a key or a supplier of keys");
    }
    this.apiKey = supplier;
    return this;
  }

  @Override
  public ClientBuilder baseUrl(String url) {
    BaseUrl.require(url, true);
    this.baseUrl = url;
    return this;
  }

  @Override
  public ClientBuilder allowInsecureHttp(boolean allowed) {
    this.insecureHttpAllowed = allowed;
    return this;
  }

  @Override
  public ClientBuilder connectTimeout(Duration timeout) {
    this.connectTimeout = Limits.positive("connectTimeout", timeout);
    return this;
  }

  @Override
  public ClientBuilder attemptTimeout(Duration timeout) {
    this.attemptTimeout = Limits.positive("attemptTimeout", timeout);
    return this;
  }

  @Override
  public ClientBuilder deadline(Duration duration) {
    this.deadline = Limits.positive("deadline", duration);
    return this;
  }

  @Override
  public ClientBuilder maxRetries(int retries) {
    this.maxRetries = Limits.atLeast("maxRetries", retries, 0);
    return this;
  }

  @Override
  public ClientBuilder initialBackoff(Duration backoff) {
    this.initialBackoff = Limits.positive("initialBackoff", backoff);
    return this;
  }

  @Override
  public ClientBuilder maxBackoff(Duration backoff) {
    this.maxBackoff = Limits.positive("maxBackoff", backoff);
    return this;
  }

  @Override
  public ClientBuilder maxResponseBytes(long bytes) {
    if (bytes < 1 || bytes > MOST_RESPONSE_BYTES) {
      throw new IllegalArgumentException(
          "maxResponseBytes must be from 1 to " + MOST_RESPONSE_BYTES);
    }
    this.maxResponseBytes = bytes;
    return this;
  }

  @Override
  public ClientBuilder trustStore(KeyStore store) {
    this.trustStore = store;
    return this;
  }

  @Override
  public ClientBuilder clientCertificate(KeyStore store, char[] password) {
    this.clientCertificate = store;
    this.clientCertificatePassword = password == null ? null : password.clone();
    return this;
  }

  @Override
  public ClientBuilder proxy(ProxySelector selector) {
    this.proxySelector = selector;
    return this;
  }

  @Override
  public ClientBuilder listener(CallListener callListener) {
    if (callListener == null) {
      throw new IllegalArgumentException("listener is missing; leave it out for none");
    }
    this.listener = callListener;
    return this;
  }

  @Override
  public ExtrovertClient build() {
    if (apiKey == null) {
      throw new IllegalArgumentException("apiKey is missing; give the key of your Extrovert team");
    }
    if (initialBackoff.compareTo(maxBackoff) > 0) {
      throw new IllegalArgumentException(
          "initialBackoff exceeds maxBackoff; set maxBackoff to at least " + initialBackoff);
    }
    boolean ownTls = trustStore != null || clientCertificate != null;
    HttpSettings settings =
        new HttpSettings(
            BaseUrl.require(baseUrl, insecureHttpAllowed),
            UserAgent.NAME,
            connectTimeout,
            maxResponseBytes,
            proxySelector,
            ownTls
                ? TlsSettings.of(trustStore, clientCertificate, clientCertificatePassword)
                : null);
    ApiConnection connection = new ApiConnection(settings);
    return new DefaultExtrovertClient(
        connection.prospects(),
        connection::close,
        apiKey,
        new ExtrovertProspects.Defaults(
            deadline, attemptTimeout, maxRetries, initialBackoff, maxBackoff),
        listener);
  }
}
