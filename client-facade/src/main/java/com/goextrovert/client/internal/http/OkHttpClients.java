package com.goextrovert.client.internal.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** OkHttp with everything switched off that would repeat, follow or queue on its own. */
final class OkHttpClients {
  private static final Logger LOG = LoggerFactory.getLogger(OkHttpClients.class);

  private static final int IDLE_CONNECTIONS = 64;

  /** Shorter than servers commonly keep theirs, so that few are found closed. */
  private static final Duration IDLE_TIME = Duration.ofSeconds(30);

  private OkHttpClients() {}

  static OkHttpClient create(HttpSettings settings, ReadMeter meter, LongSupplier nanoClock) {
    boolean plain = settings.baseUrl().regionMatches(true, 0, "http:", 0, 5);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            // One connection for one exchange: a failure says something about that one alone.
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionSpecs(List.of(plain ? ConnectionSpec.CLEARTEXT : ConnectionSpec.MODERN_TLS))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .socketFactory(new MeteredSocketFactory(meter, settings.maxResponseBytes()))
            .connectTimeout(
                Math.min(settings.connectTimeout().toMillis(), Integer.MAX_VALUE),
                TimeUnit.MILLISECONDS)
            // The whole exchange has one clock, in OneExchange.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(Duration.ZERO)
            .dispatcher(dispatcher())
            .connectionPool(
                new ConnectionPool(IDLE_CONNECTIONS, IDLE_TIME.toMillis(), TimeUnit.MILLISECONDS))
            .addNetworkInterceptor(new SendGate(nanoClock))
            .eventListenerFactory(OkHttpClients::listener);
    if (settings.proxySelector() != null) {
      builder.proxySelector(settings.proxySelector());
    }
    if (settings.tls() != null) {
      builder.sslSocketFactory(
          settings.tls().context().getSocketFactory(), settings.tls().trustManager());
    }
    return builder.build();
  }

  /** Without OkHttp's limit of 5 calls per host, behind which calls would queue unseen. */
  private static Dispatcher dispatcher() {
    Dispatcher dispatcher = new Dispatcher(threads());
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return dispatcher;
  }

  private static ExecutorService threads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "extrovert-client");
          thread.setDaemon(true);
          // Unless it is handled, the JVM prints it, and with it whatever the server said.
          thread.setUncaughtExceptionHandler(
              (where, e) -> LOG.warn("An exchange ended in {}.", e.getClass().getName()));
          return thread;
        });
  }

  private static EventListener listener(okhttp3.Call call) {
    return call.request().tag(OneExchange.class);
  }
}
