package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static com.goextrovert.client.internal.http.Heads.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SendGateTest {
  private final ReadMeter meter = new ReadMeter();

  @Test
  void whoeverHasLeftWhileConnectingSendsNothingAnyMore() throws Exception {
    try (LoopbackServer silent = LoopbackServer.playing(Peer::stall);
        LoopbackServer server =
            LoopbackServer.answering(peer -> peer.send(answer("200 OK", "{}")))) {
      HttpSettings settings =
          Gateway.settings("https://127.0.0.1:" + silent.port(), Duration.ofMillis(100));
      OneExchange exchange =
          new OneExchange(settings, meter, System.nanoTime() + Gateway.LONG.toNanos(), () -> false);
      OkHttpClient https = OkHttpClients.create(settings, meter, System::nanoTime);
      NoResponseException left =
          catchThrowableOfType(
              NoResponseException.class,
              () -> exchange.perform(https.newCall(request(settings.baseUrl(), exchange))));
      assertThat(left.reason()).isEqualTo(Reason.CONNECT_TIMEOUT);

      OkHttpClient http =
          OkHttpClients.create(Gateway.settings(server.url()), meter, System::nanoTime);
      assertThatIOException()
          .isThrownBy(() -> http.newCall(request(server.url(), exchange)).execute())
          .withMessage("abandoned before anything was sent");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void whatOkHttpSeesIsA200WhateverTheServerSaid() throws Exception {
    try (LoopbackServer server =
        LoopbackServer.answering(
            peer -> peer.send(head("503 Busy", "Retry-After: 0", "Content-Length: 0")))) {
      HttpSettings settings = Gateway.settings(server.url());
      OneExchange exchange =
          new OneExchange(settings, meter, System.nanoTime() + Gateway.LONG.toNanos(), () -> false);
      OkHttpClient http = OkHttpClients.create(settings, meter, System::nanoTime);
      assertThat(exchange.perform(http.newCall(request(server.url(), exchange))).statusCode())
          .isEqualTo(503);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aClientThatClosesBetweenHeadAndBodyIsNotTakenForABodyThatCannotBeDecompressed() {
    AtomicBoolean closed = new AtomicBoolean();
    try (LoopbackServer server =
        LoopbackServer.answering(
            peer -> peer.send(answer("200 OK", "{}", "Content-Encoding: gzip")))) {
      HttpSettings settings = Gateway.settings(server.url());
      OneExchange exchange =
          new OneExchange(settings, meter, System.nanoTime() + Gateway.LONG.toNanos(), closed::get);
      OkHttpClient http =
          OkHttpClients.create(settings, meter, System::nanoTime)
              .newBuilder()
              .addInterceptor(
                  chain -> {
                    Response response = chain.proceed(chain.request());
                    closed.set(true);
                    chain.call().cancel();
                    return response;
                  })
              .build();
      NoResponseException thrown =
          catchThrowableOfType(
              NoResponseException.class,
              () -> exchange.perform(http.newCall(request(server.url(), exchange))));
      assertThat(thrown.reason()).isEqualTo(Reason.CLOSED);
      assertThat(thrown.sent()).isTrue();
    }
  }

  private static Request request(String url, OneExchange exchange) {
    return new Request.Builder().url(url).tag(OneExchange.class, exchange).build();
  }
}
