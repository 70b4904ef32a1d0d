package com.goextrovert.client.faults;

import static com.goextrovert.client.error.Delivery.APPLIED;
import static com.goextrovert.client.error.Delivery.REJECTED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.END;
import static com.goextrovert.client.internal.http.Scripts.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.ConflictException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Scripts;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two attempts, and the delivery over both. */
class SeveralAttemptsTest {
  private static final String NO_MESSAGE = "{\"status\":\"success\",\"data\":null}";

  static Stream<Arguments> pairs() {
    Script unavailable = error("503 Service Unavailable");
    Script tooMany = error("429 Too Many Requests");
    Script notFound = error("404 Not Found");
    Script conflict = error("409 Conflict");
    Script withoutMessage =
        Scripts.send(Scripts.head("200 OK", Scripts.length(NO_MESSAGE)) + NO_MESSAGE);
    return Stream.of(
        arguments("lost, then confirmed", END, CONFIRM, Seen.confirmed(Call.REMOVE, 2, 2)),
        arguments("503, then confirmed", unavailable, CONFIRM, Seen.confirmed(Call.ADD_MOVE, 2, 2)),
        arguments("429, then confirmed", tooMany, CONFIRM, Seen.confirmed(Call.ADD_FAIL, 2, 2)),
        arguments(
            "503, then 404",
            unavailable,
            notFound,
            Seen.failed(Call.REMOVE, NotFoundException.class, UNKNOWN, 2)),
        arguments(
            "lost, then 404",
            END,
            notFound,
            Seen.failed(Call.REMOVE, NotFoundException.class, UNKNOWN, 2)),
        arguments(
            "429, then 409",
            tooMany,
            conflict,
            Seen.failed(Call.ADD_FAIL, ConflictException.class, REJECTED, 2)),
        arguments(
            "429, then lost",
            tooMany,
            END,
            Seen.failed(Call.ADD_FAIL, TransportException.class, UNKNOWN, 2)),
        arguments(
            "503, then success without a message",
            unavailable,
            withoutMessage,
            Seen.failed(Call.REMOVE, InvalidResponseException.class, APPLIED, 2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void strongestDeliveryCounts(String name, Script first, Script second, Seen expected) {
    try (LoopbackServer server = LoopbackServer.responding(first, second);
        ExtrovertClient client = server.client().build()) {
      assertThat(expected.call().see(client, server)).isEqualTo(expected);
    }
  }

  @Test
  void serverThatGoesAwayLeavesDeliveryUnknown() {
    AtomicReference<LoopbackServer> itself = new AtomicReference<>();
    Script vanish = peer -> itself.get().refuse();
    try (LoopbackServer server = LoopbackServer.responding(vanish.then(END));
        ExtrovertClient client = server.client().build()) {
      itself.set(server);

      assertThat(Call.REMOVE.see(client, server))
          .isEqualTo(new Seen(Call.REMOVE, "TransportException", UNKNOWN, 2, 1));
    }
  }
}
