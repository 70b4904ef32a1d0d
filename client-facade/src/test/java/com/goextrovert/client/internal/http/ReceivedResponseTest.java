package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReceivedResponseTest {

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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 8192, 8193, 19_999, 20_000, 20_001, 30_000})
  void bodyIsReadUpToLimit(int size) throws Exception {
    String body = "0123456789".repeat(3000).substring(0, size);
    RawResponse received = responseTo(response("200 OK", body));
    int read = Math.min(size, (int) Gateway.LIMIT);
    assertThat(received.extent()).isEqualTo(read == size ? Extent.WHOLE : Extent.LIMITED);
    assertThat(received.bytes()).asString(UTF_8).isEqualTo(body.substring(0, read));
  }

  @Test
  void feignReadsBodyRepeatedlyWithoutKnowingItsLength() throws Exception {
    RawResponse received = responseTo(response("200 OK", "jos\u00c3\u00a9"));
    assertThat(received.isRepeatable()).isTrue();
    assertThat(received.length()).isNull();
    for (int time = 1; time <= 2; time++) {
      StringWriter text = new StringWriter();
      received.asReader(UTF_8).transferTo(text);
      assertThat(text).hasToString("jos\u00e9");
    }
  }

  private static RawResponse responseTo(String text) throws Exception {
    try (LoopbackServer server = LoopbackServer.responding(Scripts.send(text));
        ApiConnection connection = Gateway.to(server)) {
      return Gateway.remove(connection);
    }
  }
}
