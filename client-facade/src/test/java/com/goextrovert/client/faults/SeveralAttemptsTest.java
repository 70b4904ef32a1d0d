package com.goextrovert.client.faults;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.END;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.response;
import static com.goextrovert.client.internal.http.Scripts.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two attempts, and the delivery over both. */
class SeveralAttemptsTest {

  static Stream<Arguments> pairs() {
    Script busy = error("503 Service Unavailable");
    Script tooMany = error("429 Too Many Requests");
    Script noMessage = send(response("200 OK", "{\"status\":\"success\",\"data\":null}"));
    Script notFound = error("404 Not Found");
    return Stream.of(
        arguments("lost, then confirmed", Call.REMOVE, END, CONFIRM, "confirmation"),
        arguments("503, then confirmed", Call.ADD_MOVE, busy, CONFIRM, "confirmation"),
        arguments("429, then confirmed", Call.ADD_FAIL, tooMany, CONFIRM, "confirmation"),
        arguments("503, then 404", Call.REMOVE, busy, notFound, "NotFoundException UNKNOWN"),
        arguments("lost, then 404", Call.REMOVE, END, notFound, "NotFoundException UNKNOWN"),
        arguments(
            "429, then 409",
            Call.ADD_FAIL,
            tooMany,
            error("409 Conflict"),
            "ConflictException REJECTED"),
        arguments("429, then lost", Call.ADD_FAIL, tooMany, END, "TransportException UNKNOWN"),
        arguments(
            "503, then success without a message",
            Call.REMOVE,
            busy,
            noMessage,
            "InvalidResponseException APPLIED"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void strongestDeliveryCounts(
      String name, Call call, Script first, Script second, String outcome) {
    try (LoopbackServer server = LoopbackServer.responding(first, second);
        ExtrovertClient client = server.client().build()) {
      assertThat(call.see(client, server)).isEqualTo(Call.seen(outcome, 2, 2));
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
          .isEqualTo(Call.seen("TransportException UNKNOWN", 2, 1));
    }
  }
}
