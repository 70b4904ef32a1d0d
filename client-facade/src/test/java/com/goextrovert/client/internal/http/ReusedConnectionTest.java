package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that is kept for the next exchange, under a clock that stands still. */
@Timeout(60)
class ReusedConnectionTest {
  private static final Script CONFIRM = peer -> peer.send(answer("200 OK", "{}"));
  private static final Duration IDLE = Duration.ofNanos(500_000);

  private final AtomicLong nanos = new AtomicLong(7);
  private final ReadMeter meter = new ReadMeter();
  private LoopbackServer server;
  private OkHttpClient http;

  @AfterEach
  void stop() {
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdownNow();
    server.close();
  }

  @Test
  void aConnectionInConstantUseIsUsedAgain() throws Exception {
    serve(CONFIRM);
    exchange();
    exchange();
    assertThat(server.peers()).hasSize(1);
  }

  @Test
  void aConnectionThatWasIdleIsUsedAgainAndMayBeAnsweredOnAtLeisure() throws Exception {
    serve(
        CONFIRM,
        peer -> {
          peer.pause();
          CONFIRM.play(peer);
        });
    exchange();
    pass(IDLE);
    exchange();
    assertThat(server.peers()).hasSize(1);
  }

  @Test
  void aConnectionThatEndedWhileItWasIdleIsFoundStaleBeforeAnythingIsSent() throws Exception {
    serve(
        peer -> {
          CONFIRM.play(peer);
          peer.end();
        },
        CONFIRM);
    exchange();
    assertThat(server.first().isOver()).isTrue();
    pass(IDLE);
    assertThat(catchThrowableOfType(StaleConnectionException.class, this::exchange)).isNotNull();
    exchange();
    assertThat(server.peers()).hasSize(2);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void whatCameUnaskedIsSeenOnAConnectionThatWasIdle() throws Exception {
    serveWithOneAnswerTooMany();
    pass(IDLE);
    assertThat(catchThrowableOfType(StaleConnectionException.class, this::exchange)).isNotNull();
    assertThat(server.first().isOver()).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aConnectionThatWasInUseAMomentAgoIsNotLookedAt() throws Exception {
    serveWithOneAnswerTooMany();
    pass(IDLE.minusNanos(1));
    exchange();
    assertThat(server.peers()).hasSize(1);
  }

  @Test
  void anAnswerThatLayInTheBufferIsNotTakenForTheNext() throws Exception {
    serve(peer -> peer.send(answer("200 OK", "{}") + answer("404 No", "{}")));
    exchange();
    NoResponseException thrown = catchThrowableOfType(NoResponseException.class, this::exchange);
    assertThat(thrown.reason()).isEqualTo(Reason.CONNECTION_LOST);
    assertThat(thrown.sent()).isTrue();
    assertThat(server.first().isOver()).isTrue();
    exchange();
    assertThat(server.peers()).hasSize(2);
  }

  /** The second is on its way when the first exchange is over, and lies in no buffer yet. */
  private void serveWithOneAnswerTooMany() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    CountDownLatch spoken = new CountDownLatch(1);
    serve(
        peer -> {
          CONFIRM.play(peer);
          await(answered);
          CONFIRM.play(peer);
          spoken.countDown();
        },
        CONFIRM);
    exchange();
    answered.countDown();
    spoken.await();
  }

  private void serve(Script... answers) {
    server = LoopbackServer.answering(answers);
    http = OkHttpClients.create(Gateway.settings(server.url()), meter, nanos::get);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private RawResponse exchange() throws NoResponseException, StaleConnectionException {
    long end = System.nanoTime() + Gateway.LONG.toNanos();
    OneExchange exchange = new OneExchange(Gateway.settings(server.url()), meter, end, () -> false);
    return exchange.perform(
        http.newCall(
            new Request.Builder().url(server.url()).tag(OneExchange.class, exchange).build()));
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
