package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static com.goextrovert.client.internal.http.Heads.head;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that break off or are none. */
@Timeout(60)
class BrokenAnswerTest {
  private static final String LONG = "Content-Length: 500";

  @ParameterizedTest
  @ValueSource(strings = {"300 Choices", "399 Odd", "401 No", "503 Busy", "999 Odd"})
  void aStatusOtherThan2xxCountsHoweverMuchOfItsBodyCame(String status) throws Exception {
    RawResponse answer =
        answerTo(
            peer -> {
              peer.send(head(status, LONG) + "{");
              peer.end();
            });
    assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
    assertThat(answer.bytes()).asString(ISO_8859_1).isEqualTo("{");
    assertThat(answer.extent()).isEqualTo(Extent.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"204 No Content", "205 Reset Content"})
  void aStatusThatHasNoBodyCountsEvenIfOneIsAnnounced(String status) throws Exception {
    RawResponse answer = answerTo(peer -> peer.send(head(status, LONG)));
    assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
    assertThat(answer.extent()).isEqualTo(Extent.TRUNCATED);
  }

  static Stream<Script> lost() {
    return Stream.of(
        Peer::end,
        Peer::reset,
        cut("HTTP/1.1 20"),
        cut(head("200 OK", LONG) + "{"),
        cut(head("203 Odd", LONG) + "{"),
        cut(head("206 Part", LONG) + "{"),
        cut(head("299 Odd", LONG) + "{"),
        cut(head("200 OK", "Transfer-Encoding: chunked") + "5\r\n{"),
        cut(head("200 OK", "Transfer-Encoding: chunked") + "zebra\r\n"),
        cut(head("200 OK", "Content-Encoding: br", LONG) + "{"),
        cut("SSH-2.0-OpenSSH_9.2p1\r\n\r\n"),
        cut("HTTP/1.1 -12 Odd\r\n\r\n"));
  }

  @ParameterizedTest
  @MethodSource("lost")
  void whatBreaksOffWithoutSuchAStatusIsAConnectionLost(Script script) {
    NoResponseException thrown =
        catchThrowableOfType(NoResponseException.class, () -> answerTo(script));
    assertThat(thrown.reason()).isEqualTo(Reason.CONNECTION_LOST);
    assertThat(thrown.sent()).isTrue();
    assertThat(thrown.describe()).startsWith(Reason.CONNECTION_LOST.words() + " [");
  }

  @Test
  void aBodyThatCannotBeDecompressedIsAnAnswerThatCannotBeRead() throws Exception {
    RawResponse answer =
        answerTo(peer -> peer.send(answer("200 OK", "{} no gzip", "Content-Encoding: gzip")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.extent()).isEqualTo(Extent.TRUNCATED);
  }

  @Test
  void aHeadWithoutAValidLengthIsNoAnswer() throws Exception {
    assertIsLeft(head("200 OK", "Content-Length: -5") + "{}");
  }

  @Test
  void aHeadWithANegativeStatusIsNoAnswer() throws Exception {
    assertIsLeft("HTTP/1.1 -12 Odd\r\nContent-Length: 0\r\n\r\n");
  }

  private static void assertIsLeft(String answer) throws Exception {
    try (LoopbackServer server = LoopbackServer.answering(peer -> peer.send(answer));
        ApiConnection gateway = Gateway.to(server)) {
      NoResponseException thrown =
          catchThrowableOfType(NoResponseException.class, () -> Gateway.remove(gateway));
      assertThat(thrown.reason()).isEqualTo(Reason.CONNECTION_LOST);
      assertThat(thrown.sent()).isTrue();
      assertThat(server.first().isOver()).as("the connection is left").isTrue();
    }
  }

  private static Script cut(String text) {
    return peer -> {
      peer.send(text);
      peer.end();
    };
  }

  private static RawResponse answerTo(Script script) throws IOException {
    try (LoopbackServer server = LoopbackServer.answering(script);
        ApiConnection gateway = Gateway.to(server)) {
      return Gateway.remove(gateway);
    }
  }
}
