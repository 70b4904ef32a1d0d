package com.goextrovert.client.faults;

import static com.goextrovert.client.faults.Reply.STALL;
import static com.goextrovert.client.faults.Reply.SUCCESS;
import static com.goextrovert.client.faults.Reply.drip;
import static com.goextrovert.client.faults.Reply.head;
import static com.goextrovert.client.faults.Reply.length;
import static com.goextrovert.client.faults.Reply.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.RequestTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The deadline holds over the whole exchange, wherever it stands still: nothing else ends these.
 */
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class TimeLimitTest {
  private static final Duration DEADLINE = Duration.ofSeconds(1);

  static Stream<Arguments> slownesses() {
    return Stream.of(
        arguments("no answer", STALL),
        arguments("headers dripping", drip(head("200 OK", "X-A: " + "a".repeat(500)))),
        arguments("body standing still", send(head("200 OK", length(SUCCESS)) + "{").then(STALL)),
        arguments(
            "body dripping",
            send(head("200 OK", "Content-Length: 500")).then(drip(" ".repeat(500)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slownesses")
  void aCallEndsAtItsDeadline(String name, Reply slowness) {
    try (FaultServer server = FaultServer.replying(slowness);
        ExtrovertClient client =
            server.client().deadline(DEADLINE).attemptTimeout(Duration.ofDays(1)).build()) {
      assertThat(Call.REMOVE.see(client, server))
          .isEqualTo(Seen.failed(Call.REMOVE, RequestTimeoutException.class, Delivery.UNKNOWN, 1));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slownesses")
  void anAttemptThatEndedLetsGoOfItsConnection(String name, Reply slowness)
      throws InterruptedException {
    try (FaultServer server = FaultServer.replying(slowness);
        ExtrovertClient client = server.client().attemptTimeout(DEADLINE).build()) {
      Call.ADD_FAIL.see(client, server);

      assertThat(server.connections()).hasSize(1);
      assertThat(server.connections().get(0).isOverWithin(5)).isTrue();
    }
  }
}
