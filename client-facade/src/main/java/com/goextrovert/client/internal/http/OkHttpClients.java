package com.goextrovert.client.internal.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** OkHttp with everything switched off that would repeat a request or follow a redirect. */
final class OkHttpClients {
  private static final int IDLE_CONNECTIONS = 64;

  /** Shorter than servers commonly keep theirs, so that few are found closed. */
  private static final Duration IDLE_TIME = Duration.ofSeconds(30);

  private OkHttpClients() {}

  static OkHttpClient create(HttpSettings settings, LongSupplier nanoClock) {
    boolean plain = settings.baseUrl().regionMatches(true, 0, "http:", 0, 5);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            // One connection for one exchange: a failure says something about that one alone.
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
            // The whole exchange has one clock, in HttpExchange.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(Duration.ZERO)
            .connectionPool(
                new ConnectionPool(IDLE_CONNECTIONS, IDLE_TIME.toMillis(), TimeUnit.MILLISECONDS))
            .addNetworkInterceptor(new SendGate(nanoClock))
            .eventListenerFactory(call -> call.request().tag(HttpExchange.class));
    if (!plain) {
      TlsSettings tls = settings.tls() == null ? TlsSettings.of(null, null, null) : settings.tls();
      builder.sslSocketFactory(
          new WatchedTlsSocketFactory(tls.context().getSocketFactory()), tls.trustManager());
    }
    return builder.build();
  }
}
