package com.goextrovert.client.fuzz;

import static com.goextrovert.client.internal.call.CallSimulation.KEY;
import static com.goextrovert.client.internal.call.CallSimulation.SLUG;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.call.CallSimulation;
import com.goextrovert.client.internal.http.RawResponse;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Any response confirms or fails the call, and no message contains unsafe server text. */
class ResponseMappingFuzzTest {
  /** Occurs in server text only. */
  private static final String MARKER = "Zebra";

  private static final JsonMapper JSON = new JsonMapper();

  /** The form of every message. Only the two groups are server text. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "add prospect failed: (?:status \\d{3}|\\d{3}(?: [A-Z][A-Za-z]*)+)"
              + "(?:, redirect to (?<host>[A-Za-z0-9.-]{1,253}) not followed"
              + "|, but the (?:body|envelope's) [A-Za-z ]+)?"
              + " \\((?:request id (?<id>[A-Za-z0-9._-]{1,64}), )?1 attempt\\)");

  @FuzzTest
  void responseConfirmsOrFails(byte[] written) throws IOException {
    RawResponse response = WrittenResponse.read(written);
    int status = response.statusCode();
    CallSimulation simulation = new CallSimulation().then(response);
    try {
      Confirmation confirmation = simulation.call(CallSimulation.idempotent(0));
      assertThat(status).isBetween(200, 299);
      JsonNode envelope = assertSuccess(response);
      assertThat(envelope.path("data").isNull()).isTrue();
      assertThat(envelope.path("message").textValue()).isEqualTo(confirmation.message());
    } catch (ExtrovertException e) {
      boolean rejected = status / 100 == 4 && status != 408;
      assertThat(e.delivery() == Delivery.REJECTED).isEqualTo(rejected);
      if (e.delivery() == Delivery.APPLIED) {
        assertSuccess(response);
      }
      assertMessageIsSafe(e, response);
    }
  }

  private static JsonNode assertSuccess(RawResponse response) throws IOException {
    assertThat(response.extent()).isEqualTo(Extent.WHOLE);
    JsonNode envelope = JSON.readTree(response.bytes());
    assertThat(envelope.path("status").textValue()).isEqualTo("success");
    return envelope;
  }

  private static void assertMessageIsSafe(ExtrovertException thrown, RawResponse response) {
    assertThat(thrown).hasNoCause().hasNoSuppressedExceptions();
    assertThat(thrown.getMessage()).matches(MESSAGE).doesNotContainIgnoringCase(KEY, SLUG);
    Matcher message = MESSAGE.matcher(thrown.getMessage());
    assertThat(message.matches()).isTrue();
    String id = message.group("id");
    String host = message.group("host");
    assertThat(thrown.requestId()).isEqualTo(Optional.ofNullable(id));
    assertThat(header(response, "X-Request-Id") + header(response, "CF-Ray"))
        .contains(id == null ? "" : id);
    assertThat(header(response, "Location")).contains(host == null ? "" : host);
    assertThat(thrown.getMessage().replace("redirect to " + host, "").replace("id " + id, ""))
        .doesNotContainIgnoringCase(MARKER);
  }

  private static String header(RawResponse response, String name) {
    return response.header(name).orElse("");
  }
}
