package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static com.goextrovert.client.internal.http.Heads.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands still is waited for as long as it may take, and no longer. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class StandstillTest {
  /** Long enough to connect and to send on a busy machine. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static final Script CONFIRM = peer -> peer.send(answer("200 OK", "{}"));
  private static final String LONG_BODY = "Content-Length: 500";

  @Test
  void aStatusCountsAlthoughItsBodyStandsStill() throws Exception {
    try (LoopbackServer server = stalling(head("404 No", LONG_BODY) + "{");
        ApiConnection gateway = connectedTo(server)) {
      RawResponse answer = Gateway.remove(gateway, SHORT);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.extent()).isEqualTo(Extent.TRUNCATED);
      assertThat(server.first().isOver()).as("the connection is left").isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n" + LONG_BODY + "\r\n\r\n{"})
  void whatIsNoAnswerYetIsLeftWhenItsTimeIsOver(String begun) throws Exception {
    try (LoopbackServer server = stalling(begun);
        ApiConnection gateway = connectedTo(server)) {
      NoResponseException thrown =
          catchThrowableOfType(NoResponseException.class, () -> Gateway.remove(gateway, SHORT));
      assertThat(thrown.reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(thrown.sent()).isTrue();
      assertThat(server.first().isOver()).as("the connection is left").isTrue();
    }
  }

  @Test
  void anAnswerMayTakeLongerThanConnectingMay() throws Exception {
    Script slow =
        peer -> {
          for (Duration waited = Duration.ZERO;
              waited.compareTo(SHORT) <= 0;
              waited = waited.plus(Peer.PAUSE)) {
            peer.pause();
          }
          CONFIRM.play(peer);
        };
    try (LoopbackServer server = LoopbackServer.answering(CONFIRM, slow);
        ApiConnection gateway = new ApiConnection(Gateway.settings(server.url(), SHORT))) {
      Gateway.remove(gateway);
      assertThat(Gateway.remove(gateway).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aHandshakeIsLeftWhenTheTimeForConnectingIsOver() throws Exception {
    assertHandshakeIsLeft(SHORT, Gateway.LONG, Reason.CONNECT_TIMEOUT);
  }

  @Test
  void aHandshakeIsLeftWhenTheTimeOfTheAttemptIsOver() throws Exception {
    assertHandshakeIsLeft(Gateway.LONG, SHORT, Reason.TIMEOUT);
  }

  private static void assertHandshakeIsLeft(Duration connect, Duration attempt, Reason reason)
      throws Exception {
    try (LoopbackServer server = LoopbackServer.playing(Peer::stall);
        ApiConnection gateway =
            new ApiConnection(Gateway.settings("https://127.0.0.1:" + server.port(), connect))) {
      NoResponseException thrown =
          catchThrowableOfType(NoResponseException.class, () -> Gateway.remove(gateway, attempt));
      assertThat(thrown.reason()).isEqualTo(reason);
      assertThat(thrown.sent()).isFalse();
      assertThat(server.first().isOver()).as("the connection is left").isTrue();
    }
  }

  /** Confirms the first request, and says no more than this to the second. */
  private static LoopbackServer stalling(String begun) {
    return LoopbackServer.answering(
        CONFIRM,
        peer -> {
          peer.send(begun);
          peer.stall();
        });
  }

  private static ApiConnection connectedTo(LoopbackServer server) throws IOException {
    ApiConnection gateway = Gateway.to(server);
    Gateway.remove(gateway);
    return gateway;
  }
}
