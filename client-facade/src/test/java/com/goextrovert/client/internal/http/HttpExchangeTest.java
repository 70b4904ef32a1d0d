package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpExchangeTest {
  private static final HttpExchange.Patience LONG =
      (exchange, done, nanos) -> done.await(Peer.PATIENCE, TimeUnit.SECONDS);
  private static final HttpExchange.Patience NONE = (exchange, done, nanos) -> false;
  private static final Executor WORKERS = task -> new Thread(task, "worker").start();

  @Test
  void abandonedExchangeSendsNothing() throws Exception {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM)) {
      OkHttpClient http = ApiConnection.okHttp(Gateway.settings(server.url(), null));
      HttpExchange exchange = exchange(server, NONE);
      Request request = request(server, exchange);
      NoResponseException thrown =
          catchThrowableOfType(
              NoResponseException.class,
              () -> exchange.perform(http.newCall(request), task -> {}, () -> {}));
      assertThat(thrown.reason()).isEqualTo(Reason.CONNECT_TIMEOUT);
      assertThat(thrown.sent()).isFalse();

      assertThatIOException()
          .isThrownBy(() -> http.newCall(request).execute())
          .withMessage("abandoned before anything was sent");
      assertThat(server.first().isOver()).as("the connection is closed").isTrue();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void responseMayTakeLongerThanConnecting() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch connectTimeOver = new CountDownLatch(1);
    LoopbackServer.Script slow =
        peer -> {
          arrived.countDown();
          Waits.await(connectTimeOver);
          CONFIRM.play(peer);
        };
    HttpExchange.Patience connectTimeoutPasses =
        (exchange, done, nanos) -> {
          if (connectTimeOver.getCount() == 0) {
            return LONG.await(exchange, done, nanos);
          }
          arrived.await();
          connectTimeOver.countDown();
          return false;
        };
    try (LoopbackServer server = LoopbackServer.responding(slow);
        ApiConnection connection =
            new ApiConnection(Gateway.settings(server.url(), null), connectTimeoutPasses)) {
      assertThat(Gateway.remove(connection).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void throwableOfWorkerReachesCaller(boolean afterSending) {
    OutOfMemoryError error = new OutOfMemoryError("zebra");
    assertThat(failing(afterSending, error)).isSameAs(error);

    assertThat(failing(afterSending, new IllegalArgumentException("zebra")))
        .isInstanceOfSatisfying(
            NoResponseException.class,
            e -> {
              assertThat(e.sent()).isEqualTo(afterSending);
              assertThat(e.reason())
                  .isEqualTo(afterSending ? Reason.CONNECTION_LOST : Reason.NOT_CONNECTED);
              assertThat(e.describe()).endsWith(" [IllegalArgumentException]");
            });
  }

  private static Throwable failing(boolean afterSending, Throwable thrown) {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM)) {
      OkHttpClient.Builder http =
          ApiConnection.okHttp(Gateway.settings(server.url(), null)).newBuilder();
      okhttp3.Interceptor failing =
          chain -> {
            if (thrown instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) thrown;
          };
      if (afterSending) {
        http.addNetworkInterceptor(failing);
      } else {
        http.addInterceptor(failing);
      }
      HttpExchange exchange = exchange(server, LONG);
      return catchThrowable(
          () ->
              exchange.perform(http.build().newCall(request(server, exchange)), WORKERS, () -> {}));
    }
  }

  private static HttpExchange exchange(LoopbackServer server, HttpExchange.Patience patience) {
    return new HttpExchange(
        Gateway.settings(server.url(), null),
        patience,
        System.nanoTime() + Gateway.LONG.toNanos(),
        () -> 0);
  }

  private static Request request(LoopbackServer server, HttpExchange exchange) {
    return new Request.Builder().url(server.url()).tag(HttpExchange.class, exchange).build();
  }
}
