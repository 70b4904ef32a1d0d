package com.goextrovert.client.internal.http;

import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import feign.Client;
import feign.Request;
import feign.Response;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;

/**
 * Feign's transport over OkHttp: exactly one request for one call, under one clock. A worker makes
 * the call while the calling thread waits, interruptibly, for the time that it has.
 */
final class OkHttpTransport implements Client, AutoCloseable {
  private static final String CONTENT_TYPE = "Content-Type";

  private final OkHttpClient http;
  private final HttpSettings settings;
  private final Patience patience;
  private final ExecutorService workers = workers();
  private final Set<HttpExchange> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  OkHttpTransport(HttpSettings settings, Patience patience) {
    if (HttpUrl.parse(settings.baseUrl()) == null) {
      throw new IllegalArgumentException(
          "baseUrl has a host that cannot be used; give one such as https://api.goextrovert.com");
    }
    this.settings = settings;
    this.patience = patience;
    this.http = OkHttpClients.create(settings, System::nanoTime);
  }

  @Override
  public Response execute(Request request, Request.Options options) throws NoResponseException {
    AttemptOptions attempt = (AttemptOptions) options;
    long end = System.nanoTime() + attempt.timeout().toNanos();
    // Not a retry: a connection that had ended before anything was sent on it is replaced, each
    // time by one fewer in the pool, until the attempt's time is over.
    while (true) {
      if (Thread.currentThread().isInterrupted()) {
        throw new NoResponseException(Reason.INTERRUPTED, false);
      }
      HttpExchange exchange = new HttpExchange(settings, patience, end);
      running.add(exchange);
      try {
        Call call = http.newCall(okRequest(request, attempt.apiKey(), exchange));
        return exchange.perform(call, workers, this::evictIfClosed).toFeign(request);
      } catch (StaleConnectionException e) {
        // Nothing was sent. The others in the pool were left by the same server: begin afresh.
        http.connectionPool().evictAll();
      } finally {
        running.remove(exchange);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    // First nothing new, then what is running: an exchange between the two would be missed.
    workers.shutdownNow();
    running.forEach(HttpExchange::close);
    http.connectionPool().evictAll();
  }

  /** For a connection that was made, or released, after the client closed. */
  private void evictIfClosed() {
    if (closed) {
      http.connectionPool().evictAll();
    }
  }

  private static ExecutorService workers() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "extrovert-client");
          thread.setDaemon(true);
          return thread;
        });
  }

  private static okhttp3.Request okRequest(Request request, String apiKey, HttpExchange exchange) {
    okhttp3.Request.Builder builder =
        new okhttp3.Request.Builder().url(request.url()).tag(HttpExchange.class, exchange);
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.addHeader(name, value)));
    // Not through Feign: its header templates would read braces in a key as variables.
    builder.header(ProspectsApi.API_KEY_HEADER, apiKey);
    builder.method(request.httpMethod().name(), body(request));
    return builder.build();
  }

  private static RequestBody body(Request request) {
    Collection<String> type = request.headers().get(CONTENT_TYPE);
    return RequestBody.create(request.body(), MediaType.get(type.iterator().next()));
  }
}
