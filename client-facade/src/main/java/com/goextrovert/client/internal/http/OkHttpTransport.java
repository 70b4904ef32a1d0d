package com.goextrovert.client.internal.http;

import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.internal.http.NoAnswerException.Reason;
import feign.Client;
import feign.Request;
import feign.Response;
import java.util.Collection;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;

/**
 * Feign's transport: exactly one request for one call, under one clock, over OkHttp. The call runs
 * on a thread of OkHttp's while the caller waits interruptibly for the time that it has.
 */
final class OkHttpTransport implements Client, AutoCloseable {
  private static final String CONTENT_TYPE = "Content-Type";

  private final OkHttpClient http;
  private final ReadMeter meter = new ReadMeter();
  private final HttpSettings settings;
  private volatile boolean closed;

  OkHttpTransport(HttpSettings settings) {
    if (HttpUrl.parse(settings.baseUrl()) == null) {
      throw new IllegalArgumentException(
          "baseUrl has a host that cannot be used; give one such as https://api.goextrovert.com");
    }
    this.settings = settings;
    this.http = OkHttpClients.create(settings, meter, System::nanoTime);
  }

  @Override
  public Response execute(Request request, Request.Options options) throws NoAnswerException {
    AttemptOptions attempt = (AttemptOptions) options;
    long end = System.nanoTime() + attempt.timeout().toNanos();
    // Not a retry: a connection that had ended before anything was sent on it is replaced, each
    // time by one fewer in the pool, until the attempt's time is over.
    while (true) {
      if (Thread.currentThread().isInterrupted()) {
        throw new NoAnswerException(Reason.INTERRUPTED, false);
      }
      OneExchange exchange = new OneExchange(settings, meter, end, () -> closed);
      Call call = http.newCall(okRequest(request, attempt.apiKey(), exchange));
      try {
        return exchange.perform(call).toFeign(request);
      } catch (StaleConnectionException e) {
        // Nothing was sent. The others in the pool were left by the same server: begin afresh.
        http.connectionPool().evictAll();
      } finally {
        if (closed) {
          // The connection of a call that was ending as the client closed.
          http.connectionPool().evictAll();
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    // First nothing new, then what is under way: a call between the two would be missed.
    http.dispatcher().executorService().shutdownNow();
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }

  private static okhttp3.Request okRequest(Request request, String apiKey, OneExchange exchange) {
    okhttp3.Request.Builder builder =
        new okhttp3.Request.Builder().url(request.url()).tag(OneExchange.class, exchange);
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
