package com.goextrovert.client.faults;

import static com.goextrovert.client.faults.Reply.error;
import static com.goextrovert.client.faults.Reply.head;
import static com.goextrovert.client.faults.Reply.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.RateLimitException;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How much of an answer a client takes. */
class AnswerLimitsTest {
  private static final int LIMIT = 10_000;
  private static final int MIB = 1 << 20;

  static Stream<Arguments> floods() {
    byte[] bomb = Reply.gzip(new byte[64 * MIB]);
    Reply endless = Reply.endlessly(" ".repeat(8192));
    return Stream.of(
        arguments(
            "a gzip bomb",
            send(head("200 OK", "Content-Encoding: gzip")).then(send(bomb)).then(Reply.STALL)),
        arguments("a body without end", send(head("200 OK")).then(endless)),
        arguments("an error's body without end", send(head("400 Bad Request")).then(endless)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("floods")
  void aBodyBeyondTheLimitIsLeftAndSoIsItsConnection(String name, Reply flood)
      throws InterruptedException {
    try (FaultServer server = FaultServer.replying(flood);
        ExtrovertClient client = server.client().maxResponseBytes(LIMIT).build()) {
      Call.ADD_FAIL.see(client, server);

      assertThat(server.connections()).hasSize(1);
      assertThat(server.connections().get(0).isOverWithin(5)).isTrue();
      // What the sockets of both sides buffer is not the client's to limit.
      assertThat(server.connections().get(0).bytesSent()).isLessThan(32L * MIB);
    }
  }

  @Test
  void whatHasNoEndOutsideOfTheBodyIsLeftOverTlsToo() throws InterruptedException {
    Reply endless =
        send(head("200 OK", "Transfer-Encoding: chunked") + "1;")
            .then(Reply.endlessly("x".repeat(8192)));
    try (FaultServer server = FaultServer.replyingOverTls(Certificate.OF_THIS_HOST, endless);
        ExtrovertClient client = server.client().maxResponseBytes(LIMIT).build()) {

      assertThat(Call.ADD_FAIL.failure(client)).isInstanceOf(InvalidResponseException.class);
      assertThat(server.connections().get(0).isOverWithin(5)).isTrue();
      assertThat(server.connections().get(0).bytesSent()).isLessThan(32L * MIB);
    }
  }

  @Test
  void ofABombOnlyTheLimitIsKept() {
    byte[] bomb = Reply.gzip(" ".repeat(64 * MIB).getBytes(UTF_8));
    try (FaultServer server =
            FaultServer.replying(
                send(head("200 OK", "Content-Encoding: gzip")).then(send(bomb)).then(Reply.STALL));
        ExtrovertClient client = server.client().maxResponseBytes(LIMIT).build()) {

      assertThat(Call.ADD_FAIL.failure(client))
          .asInstanceOf(InstanceOfAssertFactories.type(InvalidResponseException.class))
          .satisfies(failure -> assertThat(failure.body().orElseThrow()).hasSize(LIMIT));
    }
  }

  @Test
  void aWaitThatOverflowsIsToldAndNotWaitedFor() {
    try (FaultServer server =
            FaultServer.replying(error("429 Slow", "Retry-After: 99999999999999999999"));
        ExtrovertClient client = server.client().build()) {

      assertThat(Call.REMOVE.failure(client))
          .asInstanceOf(InstanceOfAssertFactories.type(RateLimitException.class))
          .satisfies(
              failure ->
                  assertThat(failure.retryAfter()).hasValue(Duration.ofMillis(Long.MAX_VALUE)));
    }
  }
}
