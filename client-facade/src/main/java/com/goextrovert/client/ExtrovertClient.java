package com.goextrovert.client;

import java.net.ProxySelector;
import java.security.KeyStore;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A client for the Extrovert Client API. An interface, so that it can be faked. The client's own
 * implementation is immutable and thread-safe: make one for an application and close it at the end.
 *
 * <pre>{@code
 * try (ExtrovertClient extrovert = ExtrovertClient.builder().apiKey(key).build()) {
 *   extrovert.prospects().add(prospect);
 * }
 * }</pre>
 */
public interface ExtrovertClient extends AutoCloseable {

  /**
   * Begins a client.
   *
   * @return a builder, with everything but the API key at its default
   */
  static Builder builder() {
    return new ClientBuilder();
  }

  /**
   * A client from the environment variables {@code EXTROVERT_API_KEY} and, if it is set and not
   * empty, {@code EXTROVERT_BASE_URL}.
   *
   * @return a client with everything else at its default
   * @throws IllegalArgumentException naming the variable and what would be right
   */
  static ExtrovertClient fromEnvironment() {
    return Environment.client(System.getenv());
  }

  /**
   * The operations on prospects.
   *
   * @return the same instance each time
   */
  Prospects prospects();

  /**
   * Closes the client: at once, its connections end, and so do the calls that are under way, with a
   * {@link com.goextrovert.client.error.TransportException}. A call after that is an {@link
   * IllegalStateException}. Closing twice changes nothing.
   */
  @Override
  void close();

  /** Collects what a client is to be. Not thread-safe. */
  sealed interface Builder permits ClientBuilder {

    /**
     * The API key, sent as {@code X-API-Key}.
     *
     * @param key the key of an Extrovert team
     * @return this builder
     * @throws IllegalArgumentException if it is missing or blank, or holds what no header may hold;
     *     the message does not repeat it
     */
    Builder apiKey(String key);

    /**
     * Where the API key is had from, for keys that change. It is asked once for each call, on the
     * calling thread, before the call's time begins; what it throws, the call throws.
     *
     * @param supplier gives the key; a call throws {@link IllegalArgumentException} if that is not
     *     one
     * @return this builder
     * @throws IllegalArgumentException if there is no supplier
     */
    Builder apiKey(Supplier<String> supplier);

    /**
     * The address of the API.
     *
     * @param url an absolute URL, with a path or without; {@code https://api.goextrovert.com},
     *     which the specification names, unless set. {@link #build()} refuses what is not such a
     *     URL
     * @return this builder
     * @throws IllegalArgumentException naming {@code baseUrl} if it is not absolute, or has a
     *     query, a fragment or user info
     */
    Builder baseUrl(String url);

    /**
     * Whether {@code http://} may go beyond this machine, which shows the API key to the network.
     *
     * @param allowed whether it may; false unless set
     * @return this builder
     */
    Builder allowInsecureHttp(boolean allowed);

    /**
     * How long name resolution, connection and TLS handshake may take together.
     *
     * @param timeout a positive duration; 5 seconds unless set
     * @return this builder
     * @throws IllegalArgumentException naming {@code connectTimeout} if it is not positive
     */
    Builder connectTimeout(Duration timeout);

    /**
     * How long one attempt may take, from its start to the last byte of its answer.
     *
     * @param timeout a positive duration; 10 seconds unless set
     * @return this builder
     * @throws IllegalArgumentException naming {@code attemptTimeout} if it is not positive
     */
    Builder attemptTimeout(Duration timeout);

    /**
     * How long a call may take, from its start to the last byte of its last attempt, waits
     * included.
     *
     * @param duration a positive duration; 30 seconds unless set
     * @return this builder
     * @throws IllegalArgumentException naming {@code deadline} if it is not positive
     */
    Builder deadline(Duration duration);

    /**
     * How many attempts may follow the first. What is repeated, and what never is, depends on the
     * operation and stands in the README.
     *
     * @param retries 0 or more; 2 unless set
     * @return this builder
     * @throws IllegalArgumentException naming {@code maxRetries} if it is negative
     */
    Builder maxRetries(int retries);

    /**
     * Sets the longest backoff before the second attempt. It doubles with each further attempt, up
     * to {@link #maxBackoff}; each backoff is a random part of it. A {@code Retry-After} of the
     * server takes its place.
     *
     * @param backoff a positive duration; 500 milliseconds by default
     * @return this builder
     * @throws IllegalArgumentException naming {@code initialBackoff} if it is not positive
     */
    Builder initialBackoff(Duration backoff);

    /**
     * Sets the limit of the doubling backoff. {@code Retry-After} may exceed it, up to the
     * deadline.
     *
     * @param backoff a positive duration, at least {@link #initialBackoff}; 8 seconds by default
     * @return this builder
     * @throws IllegalArgumentException naming {@code maxBackoff} if it is not positive
     */
    Builder maxBackoff(Duration backoff);

    /**
     * How much of an answer's body is read, in bytes after decompression.
     *
     * @param bytes 1 to 1 GiB; 1 MiB unless set
     * @return this builder
     * @throws IllegalArgumentException naming {@code maxResponseBytes} if it is neither
     */
    Builder maxResponseBytes(long bytes);

    /**
     * The certificate authorities to trust, instead of the platform's.
     *
     * @param store a loaded key store of certificates
     * @return this builder
     */
    Builder trustStore(KeyStore store);

    /**
     * The certificate to present to the server.
     *
     * @param store a loaded key store with the certificate and its key
     * @param password the password of the key; a copy is kept until {@link #build()}
     * @return this builder
     */
    Builder clientCertificate(KeyStore store, char[] password);

    /**
     * The proxies to use, instead of the platform's choice ({@link ProxySelector#getDefault()}).
     *
     * @param selector chooses a proxy for the base URL
     * @return this builder
     */
    Builder proxy(ProxySelector selector);

    /**
     * Who is told of each attempt and each wait.
     *
     * @param callListener the listener; none unless set
     * @return this builder
     * @throws IllegalArgumentException if it is null
     */
    Builder listener(CallListener callListener);

    /**
     * Builds the client. It connects on its first call.
     *
     * @return a client, to be closed
     * @throws IllegalArgumentException if there is no API key, if the base URL is plain http to
     *     another machine and that is not allowed, or if a key store cannot be used
     */
    ExtrovertClient build();
  }
}
