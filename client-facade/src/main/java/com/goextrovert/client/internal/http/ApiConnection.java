package com.goextrovert.client.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.ResponseInput.StaleConnectionException;
import feign.ExceptionPropagationPolicy;
import feign.Feign;
import feign.Request;
import feign.Response;
import feign.Retryer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.RequestBody;

/**
 * The generated Feign interface over OkHttp, with all of Feign's defaults overridden: exactly one
 * request per attempt, under one timeout. A worker performs the exchange while the calling thread
 * waits, interruptibly, for the time that is left.
 */
public final class ApiConnection implements AutoCloseable {
  private static final int IDLE_CONNECTIONS = 64;

  /** Shorter than the idle timeout of most servers, so that few pooled connections are stale. */
  private static final int IDLE_SECONDS = 30;

  private final ProspectsApi prospects;
  private final OkHttpClient http;
  private final HttpSettings settings;
  private final HttpExchange.Patience patience;
  private final ExecutorService workers = Executors.newCachedThreadPool(ApiConnection::worker);
  private final Set<HttpExchange> running = ConcurrentHashMap.newKeySet();
  private volatile HttpUrl lastUrl;
  private volatile boolean closed;

  public ApiConnection(HttpSettings settings) {
    this(settings, (exchange, done, nanos) -> done.await(nanos, TimeUnit.NANOSECONDS));
  }

  ApiConnection(HttpSettings settings, HttpExchange.Patience patience) {
    this.lastUrl = HttpUrl.parse(settings.baseUrl());
    if (lastUrl == null) {
      throw new IllegalArgumentException(
          "baseUrl has a host that cannot be used; give one such as https://api.goextrovert.com");
    }
    this.settings = settings;
    this.patience = patience;
    this.http = okHttp(settings);
    // Fields that the specification does not require are left out rather than sent as null.
    JsonInclude.Value omitNull =
        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);
    JsonMapper json = JsonMapper.builder().defaultPropertyInclusion(omitNull).build();
    this.prospects =
        Feign.builder()
            .client(this::send)
            // Not feign-jackson: an application may have another version of feign-core than it
            // needs.
            .encoder((body, type, request) -> request.body(encode(json, body), UTF_8))
            .retryer(Retryer.NEVER_RETRY)
            .exceptionPropagationPolicy(ExceptionPropagationPolicy.UNWRAP)
            .target(ProspectsApi.class, settings.baseUrl());
  }

  /**
   * Operations on prospects. Each sends one request, takes {@link AttemptOptions} and returns a
   * {@link RawResponse}.
   */
  public ProspectsApi prospects() {
    return prospects;
  }

  private Response send(Request request, Request.Options options) throws NoResponseException {
    AttemptOptions attempt = (AttemptOptions) options;
    long end = System.nanoTime() + attempt.timeout().toNanos();
    // Not a retry: a pooled connection that ended before anything was sent on it is replaced, until
    // the attempt's time is over.
    while (true) {
      if (Thread.currentThread().isInterrupted()) {
        throw new NoResponseException(Reason.INTERRUPTED, false);
      }
      HttpExchange exchange = new HttpExchange(settings, patience, end, attempt.sendDelay());
      running.add(exchange);
      try {
        okhttp3.Request sent = okRequest(request, attempt.apiKey(), exchange);
        return exchange.perform(http.newCall(sent), workers, this::evictIfClosed).toFeign(request);
      } catch (StaleConnectionException e) {
        // Nothing was sent. The other pooled connections are likely stale, too.
        http.connectionPool().evictAll();
      } finally {
        running.remove(exchange);
      }
    }
  }

  /** Ends running exchanges and closes every connection at once. */
  @Override
  public void close() {
    closed = true;
    // In this order, so that no exchange starts after the running ones are closed.
    workers.shutdownNow();
    running.forEach(HttpExchange::close);
    http.connectionPool().evictAll();
  }

  /** Ends a connection that was made or released after the client closed. */
  private void evictIfClosed() {
    if (closed) {
      http.connectionPool().evictAll();
    }
  }

  /** Returns an OkHttp client that repeats no request and follows no redirect. */
  static OkHttpClient okHttp(HttpSettings settings) {
    boolean plain = settings.baseUrl().regionMatches(true, 0, "http:", 0, 5);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            // A connection carries one exchange at a time, so a failure affects only that one.
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionSpecs(List.of(plain ? ConnectionSpec.CLEARTEXT : ConnectionSpec.MODERN_TLS))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .proxySelector(new StrictProxySelector(settings.proxySelector()))
            .socketFactory(new WatchedSocketFactory(!plain))
            .connectTimeout(
                Math.min(settings.connectTimeout().toMillis(), Integer.MAX_VALUE),
                TimeUnit.MILLISECONDS)
            // HttpExchange limits the time of the whole exchange.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(Duration.ZERO)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            .addNetworkInterceptor(new SendGate())
            .eventListenerFactory(call -> call.request().tag(HttpExchange.class));
    if (!plain) {
      TlsSettings tls = settings.tls() == null ? TlsSettings.of(null, null, null) : settings.tls();
      builder.sslSocketFactory(
          new WatchedTlsSocket.Factory(tls.context().getSocketFactory()), tls.trustManager());
    }
    return builder.build();
  }

  private static byte[] encode(JsonMapper json, Object body) {
    try {
      return json.writerFor(body.getClass()).writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "extrovert-client");
    thread.setDaemon(true);
    return thread;
  }

  /** The operations share a URL, and OkHttp takes long to parse one. */
  private HttpUrl url(String text) {
    HttpUrl url = lastUrl;
    if (!url.toString().equals(text)) {
      url = HttpUrl.get(text);
      lastUrl = url;
    }
    return url;
  }

  private okhttp3.Request okRequest(Request request, String apiKey, HttpExchange exchange) {
    okhttp3.Request.Builder builder =
        new okhttp3.Request.Builder()
            .url(url(request.url()))
            .tag(HttpExchange.class, exchange)
            .header("User-Agent", settings.userAgent())
            .header("Accept", "application/json");
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.addHeader(name, value)));
    return builder
        // Not through Feign: its header templates would read braces in a key as variables.
        .header(ProspectsApi.API_KEY_HEADER, apiKey)
        .method(request.httpMethod().name(), RequestBody.create(request.body(), null))
        .build();
  }
}
