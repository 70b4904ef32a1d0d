package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.response;
import static com.goextrovert.client.internal.http.Scripts.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpExchangeTest {
  /** Waits for nothing: unless the worker is the calling thread, time is over at once. */
  private static final HttpExchange.Patience NONE = (exchange, done, nanos) -> done.getCount() == 0;

  private static final Executor SAME_THREAD = Runnable::run;
  private static final HttpSettings SETTINGS = Gateway.settings("http://localhost", null);
  private static final Duration TIMEOUT = SETTINGS.connectTimeout().multipliedBy(2);
  private static final Call NEVER_SENT =
      new OkHttpClient().newCall(new Request.Builder().url("http://localhost").build());

  @Test
  void abandonedExchangeSendsNothing() throws Exception {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM)) {
      HttpExchange exchange = exchange(TIMEOUT, NONE);
      assertNotSent(exchange, Reason.CONNECT_TIMEOUT);
      assertThat(exchange.hasHead()).isFalse();
      assertNothingLeaves(server, exchange);
    }
  }

  @Test
  void abandonedExchangeDoesNotWaitToSend() {
    HttpExchange exchange = new HttpExchange(SETTINGS, NONE, 0, List.of(1L, 0L).iterator()::next);
    assertNotSent(exchange, Reason.TIMEOUT);
    assertThat(exchange.awaitSending()).isFalse();
  }

  @Test
  void attemptThatEndsBeforeTheConnectTimeoutTimesOut() {
    assertNotSent(exchange(Duration.ZERO, NONE), Reason.TIMEOUT);
  }

  @Test
  void interruptedExchangeIsCanceled() {
    HttpExchange.Patience interrupted =
        (exchange, done, nanos) -> {
          throw new InterruptedException();
        };
    assertNotSent(exchange(TIMEOUT, interrupted), Reason.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void exchangeCanBeClosedBeforeItStarts() {
    HttpExchange exchange = exchange(TIMEOUT, NONE);
    exchange.close();
    NoResponseException thrown =
        catchThrowableOfType(
            NoResponseException.class, () -> exchange.perform(NEVER_SENT, task -> {}, () -> {}));
    assertThat(thrown.reason()).isEqualTo(Reason.CLOSED);
    assertThat(thrown.sent()).isFalse();
  }

  /** {@link ApiConnection#close} interrupts the workers. */
  @Test
  void interruptedWorkerDoesNotSend() {
    HttpExchange exchange =
        new HttpExchange(SETTINGS, NONE, 0, () -> Duration.ofHours(1).toNanos());
    Thread.currentThread().interrupt();
    assertThat(exchange.awaitSending()).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void closedExchangeStopsBeforeItSends() throws Exception {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM)) {
      HttpExchange exchange = new HttpExchange(SETTINGS, NONE, 0, List.of(1L, 0L).iterator()::next);
      exchange.close();
      assertNothingLeaves(server, exchange);
    }
  }

  @Test
  void statusThatDecidesSurvivesClosing() throws Exception {
    try (LoopbackServer server = LoopbackServer.responding(error("401 Unauthorized"))) {
      HttpExchange exchange = exchange(TIMEOUT, NONE);
      Call call = call(server, exchange);
      assertThat(exchange.perform(call, SAME_THREAD, exchange::close).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void interruptedCallerStartsNothing() {
    HttpExchange.Patience waiting =
        (exchange, done, nanos) -> {
          throw new AssertionError("an exchange was started");
        };
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ApiConnection connection =
            new ApiConnection(Gateway.settings(server.url(), null), waiting)) {
      Thread.currentThread().interrupt();
      NoResponseException thrown =
          catchThrowableOfType(NoResponseException.class, () -> Gateway.remove(connection));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(thrown.reason()).isEqualTo(Reason.INTERRUPTED);
      assertThat(thrown.sent()).isFalse();
    }
  }

  @Test
  void wholeResponseDoesNotCancelTheCall() throws Exception {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM)) {
      HttpExchange exchange = exchange(TIMEOUT, NONE);
      Call call = call(server, exchange);
      AtomicBoolean afterwards = new AtomicBoolean();
      assertThat(exchange.perform(call, SAME_THREAD, () -> afterwards.set(true)).extent())
          .isEqualTo(Extent.WHOLE);
      assertThat(afterwards).isTrue();
      assertThat(call.isCanceled()).isFalse();
      assertThat(exchange.hasHead()).isTrue();
    }
  }

  @Test
  void bodyBeyondTheLimitCancelsTheCall() throws Exception {
    String body = "x".repeat((int) Gateway.LIMIT + 1);
    try (LoopbackServer server = LoopbackServer.responding(send(response("200 OK", body)))) {
      HttpExchange exchange = exchange(TIMEOUT, NONE);
      Call call = call(server, exchange);
      RawResponse limited = exchange.perform(call, SAME_THREAD, () -> {});
      assertThat(limited.extent()).isEqualTo(Extent.LIMITED);
      assertThat(call.isCanceled()).isTrue();
    }
  }

  @Test
  void bytesOfTheBodyDoNotCountAsBytesBesidesIt() throws Exception {
    String body = "x".repeat(ResponseInput.MAX_BYTES_BESIDES_BODY);
    try (LoopbackServer server = LoopbackServer.responding(send(response("200 OK", body)))) {
      HttpSettings settings =
          new HttpSettings(server.url(), "the-client/1", Gateway.LONG, body.length(), null, null);
      try (ApiConnection connection = new ApiConnection(settings)) {
        assertThat(Gateway.remove(connection).bytes()).hasSameSizeAs(body.getBytes(UTF_8));
      }
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
    AtomicBoolean connecting = new AtomicBoolean(true);
    HttpExchange.Patience connectTimeoutPasses =
        (exchange, done, nanos) -> {
          if (connecting.getAndSet(false)) {
            arrived.await();
            return false;
          }
          assertThat(done.getCount()).as("the exchange goes on").isOne();
          connectTimeOver.countDown();
          return done.await(Peer.PATIENCE, TimeUnit.SECONDS);
        };
    try (LoopbackServer server = LoopbackServer.responding(slow);
        ApiConnection connection =
            new ApiConnection(Gateway.settings(server.url(), null), connectTimeoutPasses)) {
      assertThat(Gateway.remove(connection).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void responseThatTakesTooLongTimesOut() {
    CountDownLatch arrived = new CountDownLatch(1);
    LoopbackServer.Script silent =
        peer -> {
          arrived.countDown();
          peer.stall();
        };
    try (LoopbackServer server = LoopbackServer.responding(silent)) {
      HttpExchange.Patience timePasses =
          (exchange, done, nanos) -> {
            arrived.await();
            server.first().end();
            return false;
          };
      HttpExchange exchange = exchange(TIMEOUT, timePasses);
      Call call = call(server, exchange);
      NoResponseException thrown =
          catchThrowableOfType(
              NoResponseException.class,
              () -> exchange.perform(call, task -> new Thread(task).start(), () -> {}));
      assertThat(thrown.reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(thrown.sent()).isTrue();
      assertThat(call.isCanceled()).isTrue();
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

  /** OkHttp reports bytes that are not gzip as a plain IOException. */
  @Test
  void plainFailureWithoutCompressionIsALostConnection() {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM)) {
      OkHttpClient http =
          ApiConnection.okHttp(Gateway.settings(server.url(), null))
              .newBuilder()
              .addNetworkInterceptor(
                  chain -> {
                    chain.proceed(chain.request()).close();
                    throw new IOException("zebra");
                  })
              .build();
      HttpExchange exchange = exchange(TIMEOUT, NONE);
      Call call = http.newCall(request(server, exchange));
      NoResponseException thrown =
          catchThrowableOfType(
              NoResponseException.class, () -> exchange.perform(call, SAME_THREAD, () -> {}));
      assertThat(thrown.reason()).isEqualTo(Reason.CONNECTION_LOST);
      assertThat(thrown.sent()).isTrue();
    }
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
      HttpExchange exchange = exchange(TIMEOUT, NONE);
      Call call = http.build().newCall(request(server, exchange));
      return catchThrowable(() -> exchange.perform(call, SAME_THREAD, () -> {}));
    }
  }

  private static void assertNotSent(HttpExchange exchange, Reason reason) {
    Call call = NEVER_SENT.clone();
    NoResponseException thrown =
        catchThrowableOfType(
            NoResponseException.class, () -> exchange.perform(call, task -> {}, () -> {}));
    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(thrown.sent()).isFalse();
    assertThat(call.isCanceled()).isTrue();
  }

  private static HttpExchange exchange(Duration timeout, HttpExchange.Patience patience) {
    return new HttpExchange(
        SETTINGS,
        patience,
        System.nanoTime() + timeout.toNanos(),
        // A second question would mean a further wait.
        List.of(0L).iterator()::next);
  }

  private static Call call(LoopbackServer server, HttpExchange exchange) {
    return ApiConnection.okHttp(Gateway.settings(server.url(), null))
        .newCall(request(server, exchange));
  }

  private static Request request(LoopbackServer server, HttpExchange exchange) {
    return new Request.Builder().url(server.url()).tag(HttpExchange.class, exchange).build();
  }

  private static void assertNothingLeaves(LoopbackServer server, HttpExchange exchange)
      throws InterruptedException {
    assertThatIOException()
        .isThrownBy(() -> call(server, exchange).execute())
        .withMessage("abandoned before anything was sent");
    assertThat(server.first().isOver()).as("the connection is closed").isTrue();
    assertThat(server.requests()).isEmpty();
  }
}
