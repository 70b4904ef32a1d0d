package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.generated.model.RemoveProspectRequest;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import feign.Response;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The wait between the connection and the first byte. */
@Timeout(60)
class SendDelayTest {
  private static final long HOUR = Duration.ofHours(1).toNanos();

  @Test
  void requestLeavesOnceTheDelayIsOver() throws Exception {
    Queue<Long> delays = new ArrayDeque<>(List.of(5L, 3L, 0L));
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ApiConnection connection = new ApiConnection(Gateway.settings(server.url(), null))) {
      assertThat(send(connection, delays::remove).status()).isEqualTo(200);
      assertThat(delays).isEmpty();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void callerThatLeavesDuringTheDelaySendsNothing() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    HttpExchange.Patience untilAsked =
        (exchange, done, nanos) -> {
          asked.await();
          return false;
        };
    LongSupplier delay =
        () -> {
          asked.countDown();
          return HOUR;
        };
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ApiConnection connection =
            new ApiConnection(Gateway.settings(server.url(), null), untilAsked)) {
      assertNothingSent(connection, delay, Reason.CONNECT_TIMEOUT);
      assertThat(server.first().isOver()).as("the connection is closed").isTrue();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void closeDuringTheDelaySendsNothing() throws Exception {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM)) {
      ApiConnection connection = new ApiConnection(Gateway.settings(server.url(), null));
      LongSupplier delay =
          () -> {
            connection.close();
            return HOUR;
          };
      assertNothingSent(connection, delay, Reason.CLOSED);
      assertThat(server.requests()).isEmpty();
    }
  }

  private static void assertNothingSent(
      ApiConnection connection, LongSupplier delay, Reason reason) {
    NoResponseException thrown =
        catchThrowableOfType(NoResponseException.class, () -> send(connection, delay));
    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(thrown.sent()).isFalse();
  }

  private static Response send(ApiConnection connection, LongSupplier delay) throws Exception {
    RemoveProspectRequest request =
        new RemoveProspectRequest()
            .prospectProfileUrl("https://www.linkedin.com/in/john-doe")
            .campaignId("8d256aa6-9b12-49a7-93ee-bf41634b5b60")
            .rejectPosts(false);
    return connection
        .prospects()
        .removeProspectWithHttpInfo(
            request, new AttemptOptions("key", Gateway.LONG.multipliedBy(2), delay));
  }
}
