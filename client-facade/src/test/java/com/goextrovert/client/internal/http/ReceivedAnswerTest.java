package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static com.goextrovert.client.internal.http.Heads.head;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.ByteArrayOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReceivedAnswerTest {
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  @ParameterizedTest
  @ValueSource(strings = {"200 OK", "201 Created", "301 Moved", "401 No", "407 No", "408 Late"})
  void anyStatusIsHandedOnWithItsBodyAfterOneRequest(String status) throws Exception {
    try (LoopbackServer server = answering(answer(status, "{}", "Location: /x"));
        ApiConnection gateway = Gateway.to(server)) {
      RawResponse answer = Gateway.remove(gateway);
      assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
      assertThat(answer.bytes()).asString(ISO_8859_1).isEqualTo("{}");
      assertThat(answer.extent()).isEqualTo(Extent.WHOLE);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void headersAreFoundInAnyCaseAndTheirFirstValueCounts() throws Exception {
    RawResponse answer = answerTo(answer("200 OK", "", "X-Request-Id: a", "x-request-id: b"));
    assertThat(answer.header("X-REQUEST-ID")).contains("a");
    assertThat(answer.headers().get("X-Request-ID")).containsExactly("a", "b");
    assertThat(answer.header("CF-Ray")).isEmpty();
  }

  @Test
  void anAnswerShowsItsStatusAndNothingOfTheServersText() throws Exception {
    assertThat(answerTo(answer("404 Jane", "Jane", "X-A: Jane")))
        .hasToString("RawResponse[statusCode=404, extent=WHOLE]");
  }

  @Test
  void aBodyInChunksIsPutTogether() throws Exception {
    RawResponse answer = answerTo(head("200 OK", CHUNKED) + "2\r\n{\"\r\n3\r\na\":\r\n0\r\n\r\n");
    assertThat(answer.bytes()).asString(ISO_8859_1).isEqualTo("{\"a\":");
    assertThat(answer.extent()).isEqualTo(Extent.WHOLE);
  }

  @Test
  void aCompressedBodyIsDecompressed() throws Exception {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write("{}".getBytes(ISO_8859_1));
    }
    RawResponse answer =
        answerTo(answer("200 OK", compressed.toString(ISO_8859_1), "Content-Encoding: gzip"));
    assertThat(answer.bytes()).asString(ISO_8859_1).isEqualTo("{}");
    assertThat(answer.extent()).isEqualTo(Extent.WHOLE);
  }

  @Test
  void aBodyOfTheLimitIsWhole() throws Exception {
    RawResponse answer = answerTo(answer("200 OK", "x".repeat((int) Gateway.LIMIT)));
    assertThat(answer.extent()).isEqualTo(Extent.WHOLE);
    assertThat(answer.bytes()).hasSize((int) Gateway.LIMIT);
  }

  @Test
  void aBodyOfOneByteMoreIsNot() throws Exception {
    RawResponse answer = answerTo(answer("200 OK", "x".repeat((int) Gateway.LIMIT + 1)));
    assertThat(answer.extent()).isEqualTo(Extent.LIMITED);
    assertThat(answer.bytes()).hasSize((int) Gateway.LIMIT);
  }

  @Test
  void aConnectionOnWhichMoreThanTheLimitCameIsLeftRatherThanReadToItsEnd() throws Exception {
    String tooLong = answer("200 OK", "x".repeat(20_000));
    try (LoopbackServer server = answering(tooLong);
        ApiConnection gateway = Gateway.to(server)) {
      assertThat(Gateway.remove(gateway).extent()).isEqualTo(Extent.LIMITED);
      Gateway.remove(gateway);
      assertThat(server.peers()).hasSize(2);
    }
  }

  @Test
  void whatHasNoEndOutsideOfTheBodyIsBeyondTheLimitToo() throws Exception {
    try (LoopbackServer server =
            LoopbackServer.answering(
                peer -> {
                  peer.send(head("200 OK", CHUNKED) + "1;");
                  while (true) {
                    peer.send("x".repeat(8192));
                  }
                });
        ApiConnection gateway = Gateway.to(server)) {
      RawResponse answer = Gateway.remove(gateway);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.extent()).isEqualTo(Extent.LIMITED);
      assertThat(server.first().isOver()).isTrue();
    }
  }

  private static RawResponse answerTo(String text) throws Exception {
    try (LoopbackServer server = answering(text);
        ApiConnection gateway = Gateway.to(server)) {
      return Gateway.remove(gateway);
    }
  }

  private static LoopbackServer answering(String text) {
    return LoopbackServer.answering(peer -> peer.send(text));
  }
}
