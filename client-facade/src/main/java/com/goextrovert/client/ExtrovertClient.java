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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Client for the Extrovert Client API. Instances from {@link #builder()} are immutable and
 * thread-safe: build one per application and close it at the end. It is an interface so that tests
 * can fake it.
 *
 * <pre>{@code
 * try (ExtrovertClient extrovert = ExtrovertClient.builder().apiKey(key).build()) {
 *   extrovert.prospects().add(prospect);
 * }
 * }</pre>
 *
 * <p>It logs through SLF4J to the logger {@code com.goextrovert.client.ExtrovertClient}: at {@code
 * DEBUG} each attempt and backoff, at {@code WARN} the type of what a {@link CallListener} throws.
 * Log messages never hold the API key, a profile URL or server text.
 */
public interface ExtrovertClient extends AutoCloseable {

  /** {@return a new builder with a default for everything but the API key} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a client from the environment variables {@code EXTROVERT_API_KEY} and, unless unset or
   * empty, {@code EXTROVERT_BASE_URL}.
   *
   * @return a client with every other setting at its default
   * @throws IllegalArgumentException naming the variable and what would be right
   */
  static ExtrovertClient fromEnvironment() {
    return Environment.client(System.getenv());
  }

  /** {@return the operations on prospects, the same instance each time} */
  Prospects prospects();

  /**
   * Closes the client and its connections at once. Running calls end with a {@link
   * com.goextrovert.client.error.TransportException}, batches stop, and later calls throw {@link
   * IllegalStateException}. Closing twice has no effect.
   */
  @Override
  void close();

  /**
   * Builds an {@link ExtrovertClient}. Not thread-safe. Setters refuse unusable values, such as a
   * duration that is not positive or exceeds 365 days, with an {@link IllegalArgumentException}
   * that names the setting and never holds the API key.
   */
  final class Builder {
    private static final long MOST_RESPONSE_BYTES = 1L << 30;

    private @Nullable Supplier<String> apiKey;
    private String baseUrl = ProspectsApi.SERVER;
    private boolean insecureHttpAllowed;
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration attemptTimeout = Duration.ofSeconds(10);
    private Duration deadline = Duration.ofSeconds(30);
    private int maxRetries = 2;
    private Duration initialBackoff = Duration.ofMillis(500);
    private Duration maxBackoff = Duration.ofSeconds(8);
    private long maxResponseBytes = 1L << 20;
    private @Nullable KeyStore trustStore;
    private @Nullable KeyStore clientCertificate;
    private char @Nullable [] clientCertificatePassword;
    private @Nullable ProxySelector proxySelector;
    private @Nullable RateLimit rateLimit;
    private final List<CallListener> listeners = new ArrayList<>();

    private Builder() {}

    /** Sets the API key of an Extrovert team, sent as {@code X-API-Key}. It is printable ASCII. */
    public Builder apiKey(String key) {
      String checked = ApiKey.require(key);
      this.apiKey = () -> checked;
      return this;
    }

    /**
     * Supplies the API key for each call, for keys that rotate. The supplier runs once per call, on
     * the calling thread, before the deadline starts. Its exceptions reach the caller unchanged. A
     * call throws {@link IllegalArgumentException} if the supplied key is invalid.
     */
    public Builder apiKey(Supplier<String> supplier) {
      if (supplier == null) {
        throw new IllegalArgumentException("apiKey is missing; give a key or a supplier of keys");
      }
      this.apiKey = supplier;
      return this;
    }

    /**
     * Sets the address of the API: an absolute URL without query, fragment and user info, which may
     * have a path. The default is {@code https://api.goextrovert.com}, from the specification.
     * {@link #build()} refuses {@code http} unless {@link #allowInsecureHttp} permits it.
     */
    public Builder baseUrl(String url) {
      BaseUrl.require(url, true);
      this.baseUrl = url;
      return this;
    }

    /**
     * Permits plain {@code http} to other machines, which shows the API key to the network; false
     * by default.
     */
    public Builder allowInsecureHttp(boolean allowed) {
      this.insecureHttpAllowed = allowed;
      return this;
    }

    /**
     * Sets the time for name resolution, connection and TLS handshake together; 5 seconds by
     * default.
     */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = Limits.positive("connectTimeout", timeout);
      return this;
    }

    /**
     * Sets the time for one attempt, from its start to the last byte of its response; 10 seconds by
     * default.
     */
    public Builder attemptTimeout(Duration timeout) {
      this.attemptTimeout = Limits.positive("attemptTimeout", timeout);
      return this;
    }

    /**
     * Sets the time for a whole call, all attempts and backoffs included; 30 seconds by default.
     */
    public Builder deadline(Duration duration) {
      this.deadline = Limits.positive("deadline", duration);
      return this;
    }

    /**
     * Sets how many attempts may follow the first, 0 or more; 2 by default. The README lists which
     * failures of which operation are retried.
     */
    public Builder maxRetries(int retries) {
      this.maxRetries = Limits.atLeast("maxRetries", retries, 0);
      return this;
    }

    /**
     * Sets the longest backoff before the second attempt; 500 milliseconds by default. It doubles
     * with each further attempt, up to {@link #maxBackoff}; the actual backoff is a random part of
     * it. If the server sends {@code Retry-After}, that is used instead.
     */
    public Builder initialBackoff(Duration backoff) {
      this.initialBackoff = Limits.positive("initialBackoff", backoff);
      return this;
    }

    /**
     * Sets the limit of the doubling backoff, at least {@link #initialBackoff}; 8 seconds by
     * default. {@code Retry-After} may exceed it.
     */
    public Builder maxBackoff(Duration backoff) {
      this.maxBackoff = Limits.positive("maxBackoff", backoff);
      return this;
    }

    /**
     * Sets how much of a response's body is read, in bytes after decompression: 1 to 1 GiB, 1 MiB
     * by default. Whatever the server sends, a call holds at most ten times as much at any time,
     * and 1 MiB besides.
     */
    public Builder maxResponseBytes(long bytes) {
      if (bytes < 1 || bytes > MOST_RESPONSE_BYTES) {
        throw new IllegalArgumentException(
            "maxResponseBytes must be from 1 to " + MOST_RESPONSE_BYTES);
      }
      this.maxResponseBytes = bytes;
      return this;
    }

    /**
     * Sets the certificate authorities to trust instead of the platform's, as a loaded key store.
     */
    public Builder trustStore(KeyStore store) {
      this.trustStore = store;
      return this;
    }

    /**
     * Sets the certificate to present to the server, as a loaded key store that holds it and its
     * key. A copy of the password of the key is kept until {@link #build()}.
     */
    public Builder clientCertificate(KeyStore store, char @Nullable [] password) {
      this.clientCertificate = store;
      this.clientCertificatePassword = password == null ? null : password.clone();
      return this;
    }

    /** Sets the proxies to use instead of the platform's ({@link ProxySelector#getDefault()}). */
    public Builder proxy(ProxySelector selector) {
      this.proxySelector = selector;
      return this;
    }

    /**
     * Sets how often attempts are made, over all calls of this client and their retries; no limit
     * by default. Attempts take turns in order of arrival. A call whose turn would come after its
     * deadline fails at once, with {@link com.goextrovert.client.error.Delivery#NOT_SENT} if it has
     * sent nothing. With and without a limit, a 429 or {@code Retry-After} holds back every call.
     */
    public Builder rateLimit(RateLimit limit) {
      this.rateLimit = Limits.present("rateLimit", limit);
      return this;
    }

    /** Adds a listener for attempts and backoffs; none by default. */
    public Builder listener(CallListener callListener) {
      this.listeners.add(Limits.present("listener", callListener));
      return this;
    }

    /**
     * Builds the client. It connects on its first call.
     *
     * @return a client, to be closed by the caller
     * @throws IllegalArgumentException if there is no API key, the base URL is plain {@code http}
     *     to another machine without permission, {@code initialBackoff} exceeds {@code maxBackoff},
     *     or a key store cannot be used
     */
    public ExtrovertClient build() {
      if (apiKey == null) {
        throw new IllegalArgumentException(
            "apiKey is missing; give the key of your Extrovert team");
      }
      if (initialBackoff.compareTo(maxBackoff) > 0) {
        throw new IllegalArgumentException(
            "initialBackoff exceeds maxBackoff; set maxBackoff to at least " + initialBackoff);
      }
      boolean ownTls = trustStore != null || clientCertificate != null;
      String address = BaseUrl.require(baseUrl, insecureHttpAllowed);
      HttpSettings settings =
          new HttpSettings(
              address,
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
              address,
              rateLimit == null ? Duration.ZERO : rateLimit.interval(),
              deadline,
              attemptTimeout,
              maxRetries,
              initialBackoff,
              maxBackoff),
          listeners);
    }
  }
}
