package com.goextrovert.client.faults;

import static com.goextrovert.client.internal.http.Scripts.STALL;
import static com.goextrovert.client.internal.http.Scripts.SUCCESS;
import static com.goextrovert.client.internal.http.Scripts.drip;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.length;
import static com.goextrovert.client.internal.http.Scripts.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.TestClients;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.StallClock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens when time is over, wherever a response stands still. */
@Timeout(60)
class TimeLimitTest {

  @Test
  void deadlineEndsCall() {
    Duration deadline = Duration.ofMillis(200);
    try (LoopbackServer server = LoopbackServer.responding(STALL);
        ExtrovertClient client = server.client().deadline(deadline).build()) {
      assertThat(Call.REMOVE.failure(client)).isInstanceOf(RequestTimeoutException.class);
    }
  }

  static Stream<Arguments> slowResponses() {
    return Stream.of(
        arguments("no response", STALL),
        arguments("slow headers", drip(head("200 OK", "X-A: " + "a".repeat(500)))),
        arguments("stalled body", send(head("200 OK", length(SUCCESS)) + "{").then(STALL)),
        arguments("slow body", send(head("404 No", "Content-Length: 500")).then(drip("{{{{{{"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slowResponses")
  void timeoutClosesConnection(String name, Script response) throws InterruptedException {
    try (LoopbackServer server = LoopbackServer.responding(response);
        ExtrovertClient client = TestClients.over(StallClock.connection(server, false))) {
      assertThat(Call.ADD_FAIL.failure(client)).isNotNull();

      assertThat(server.first().isOver()).isTrue();
    }
  }
}
