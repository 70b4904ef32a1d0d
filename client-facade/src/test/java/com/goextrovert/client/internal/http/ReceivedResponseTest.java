package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.gzip;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.response;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.RawResponse.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReceivedResponseTest {
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  @ParameterizedTest
  @ValueSource(strings = {"200 OK", "201 Created", "301 Moved", "401 No", "407 No", "408 Late"})
  void anyStatusIsReturnedAfterOneRequest(String status) throws Exception {
    try (LoopbackServer server = sending(response(status, "{}", "Location: /x"));
        ApiConnection connection = Gateway.to(server)) {
      RawResponse received = Gateway.remove(connection);
      assertThat(received.statusCode()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
      assertThat(received.bytes()).asString(ISO_8859_1).isEqualTo("{}");
      assertThat(received.extent()).isEqualTo(Extent.WHOLE);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void headerNamesIgnoreCaseAndFirstValueCounts() throws Exception {
    RawResponse received = responseTo(response("200 OK", "", "X-Request-Id: a", "x-request-id: b"));
    assertThat(received.header("X-REQUEST-ID")).contains("a");
    assertThat(received.headers().get("X-Request-ID")).containsExactly("a", "b");
    assertThat(received.header("CF-Ray")).isEmpty();
  }

  @Test
  void toStringHidesServerText() throws Exception {
    assertThat(responseTo(response("404 Jane", "Jane", "X-A: Jane")))
        .hasToString("RawResponse[statusCode=404, extent=WHOLE]");
  }

  @Test
  void chunksAreJoined() throws Exception {
    RawResponse received =
        responseTo(head("200 OK", CHUNKED) + "2\r\n{\"\r\n3\r\na\":\r\n0\r\n\r\n");
    assertThat(received.bytes()).asString(ISO_8859_1).isEqualTo("{\"a\":");
    assertThat(received.extent()).isEqualTo(Extent.WHOLE);
  }

  @Test
  void gzipBodyIsDecompressed() throws Exception {
    String compressed = new String(gzip("{}".getBytes(ISO_8859_1)), ISO_8859_1);
    RawResponse received = responseTo(response("200 OK", compressed, "Content-Encoding: gzip"));
    assertThat(received.bytes()).asString(ISO_8859_1).isEqualTo("{}");
    assertThat(received.extent()).isEqualTo(Extent.WHOLE);
  }

  @Test
  void bodyOfLimitIsWhole() throws Exception {
    RawResponse received = responseTo(response("200 OK", "x".repeat((int) Gateway.LIMIT)));
    assertThat(received.extent()).isEqualTo(Extent.WHOLE);
    assertThat(received.bytes()).hasSize((int) Gateway.LIMIT);
  }

  @Test
  void bodyBeyondLimitIsLimited() throws Exception {
    RawResponse received = responseTo(response("200 OK", "x".repeat((int) Gateway.LIMIT + 1)));
    assertThat(received.extent()).isEqualTo(Extent.LIMITED);
    assertThat(received.bytes()).hasSize((int) Gateway.LIMIT);
  }

  @Test
  void bodyBeyondLimitClosesConnection() throws Exception {
    String tooLong = response("200 OK", "x".repeat(20_000));
    try (LoopbackServer server = sending(tooLong);
        ApiConnection connection = Gateway.to(server)) {
      assertThat(Gateway.remove(connection).extent()).isEqualTo(Extent.LIMITED);
      Gateway.remove(connection);
      assertThat(server.peers()).hasSize(2);
    }
  }

  private static RawResponse responseTo(String text) throws Exception {
    try (LoopbackServer server = sending(text);
        ApiConnection connection = Gateway.to(server)) {
      return Gateway.remove(connection);
    }
  }

  private static LoopbackServer sending(String text) {
    return LoopbackServer.responding(peer -> peer.send(text));
  }
}
