package com.goextrovert.client.internal.call;

import static com.goextrovert.client.error.Delivery.APPLIED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.call.Responses.SUCCESS;
import static com.goextrovert.client.internal.call.Responses.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.Words;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import com.goextrovert.client.internal.http.RawResponse;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenSuccessTest {
  private static final String NO_OBJECT = "the body is not a JSON object";
  private static final String NO_STATUS = "the envelope's status is missing or not text";
  private static final String NOT_SUCCESS = "the envelope's status is not success";
  private static final String NO_DATA = "the envelope's data is missing or not null";
  private static final String NO_MESSAGE = "the envelope's message is missing or not text";

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("bodies")
  void invalidResponseSaysWhatIsWrong(String body, Delivery delivery, String reason) {
    InvalidResponseException thrown =
        (InvalidResponseException) Reading.exception(response(201, body));
    assertThat(thrown)
        .hasMessage("add prospect failed: 201 Created, but " + reason + " (1 attempt)")
        .hasNoCause();
    assertThat(thrown.delivery()).isEqualTo(delivery);
    assertThat(thrown.statusCode()).isEqualTo(201);
    assertThat(thrown.body().orElse("")).isEqualTo(body);
    assertThat(Words.of(thrown)).as("repeats the server").doesNotContain("zebra");
    assertThat(Reading.failed(response(201, body)).kind()).isEqualTo(Kind.OTHER);
  }

  static List<Arguments> bodies() {
    return List.of(
        Arguments.of("", UNKNOWN, NO_OBJECT),
        Arguments.of(" ", UNKNOWN, NO_OBJECT),
        Arguments.of("zebra", UNKNOWN, NO_OBJECT),
        Arguments.of("<html>zebra</html>", UNKNOWN, NO_OBJECT),
        Arguments.of("null", UNKNOWN, NO_OBJECT),
        Arguments.of("42", UNKNOWN, NO_OBJECT),
        Arguments.of("\"success\"", UNKNOWN, NO_OBJECT),
        Arguments.of("[]", UNKNOWN, NO_OBJECT),
        Arguments.of("[" + SUCCESS + "]", UNKNOWN, NO_OBJECT),
        Arguments.of(SUCCESS.substring(0, SUCCESS.length() - 1), UNKNOWN, NO_OBJECT),
        Arguments.of(SUCCESS + "zebra", UNKNOWN, NO_OBJECT),
        Arguments.of(SUCCESS + "}", UNKNOWN, NO_OBJECT),
        Arguments.of(SUCCESS + SUCCESS, UNKNOWN, NO_OBJECT),
        Arguments.of("{'status':'success','data':null,'message':'zebra'}", UNKNOWN, NO_OBJECT),
        Arguments.of(
            "{\"status\":\"error\",\"status\":\"success\",\"data\":null,\"message\":\"zebra\"}",
            UNKNOWN,
            NO_OBJECT),
        Arguments.of(
            "{\"status\":\"success\",\"data\":1,\"data\":null,\"message\":\"zebra\"}",
            UNKNOWN,
            NO_OBJECT),
        Arguments.of("{}", UNKNOWN, NO_STATUS),
        Arguments.of("{\"data\":null,\"message\":\"zebra\"}", UNKNOWN, NO_STATUS),
        Arguments.of(envelope("null", "null", "\"zebra\""), UNKNOWN, NO_STATUS),
        Arguments.of(envelope("42", "null", "\"zebra\""), UNKNOWN, NO_STATUS),
        Arguments.of(envelope("true", "null", "\"zebra\""), UNKNOWN, NO_STATUS),
        Arguments.of(envelope("[\"success\"]", "null", "\"zebra\""), UNKNOWN, NO_STATUS),
        Arguments.of(envelope("\"error\"", "null", "\"zebra\""), UNKNOWN, NOT_SUCCESS),
        Arguments.of(envelope("\"Success\"", "null", "\"zebra\""), UNKNOWN, NOT_SUCCESS),
        Arguments.of(envelope("\"success \"", "null", "\"zebra\""), UNKNOWN, NOT_SUCCESS),
        Arguments.of(envelope("\"zebra\"", "null", "\"zebra\""), UNKNOWN, NOT_SUCCESS),
        Arguments.of(envelope("\"\"", "null", "\"zebra\""), UNKNOWN, NOT_SUCCESS),
        Arguments.of("{\"status\":\"success\",\"message\":\"zebra\"}", APPLIED, NO_DATA),
        Arguments.of(envelope("\"success\"", "{}", "\"zebra\""), APPLIED, NO_DATA),
        Arguments.of(envelope("\"success\"", "{\"id\":1}", "\"zebra\""), APPLIED, NO_DATA),
        Arguments.of(envelope("\"success\"", "\"\"", "\"zebra\""), APPLIED, NO_DATA),
        Arguments.of(envelope("\"success\"", "\"null\"", "\"zebra\""), APPLIED, NO_DATA),
        Arguments.of(envelope("\"success\"", "false", "\"zebra\""), APPLIED, NO_DATA),
        Arguments.of(envelope("\"success\"", "0", "\"zebra\""), APPLIED, NO_DATA),
        Arguments.of(envelope("\"success\"", "[]", "\"zebra\""), APPLIED, NO_DATA),
        Arguments.of("{\"status\":\"success\",\"data\":null}", APPLIED, NO_MESSAGE),
        Arguments.of(envelope("\"success\"", "null", "null"), APPLIED, NO_MESSAGE),
        Arguments.of(envelope("\"success\"", "null", "42"), APPLIED, NO_MESSAGE),
        Arguments.of(envelope("\"success\"", "null", "[\"zebra\"]"), APPLIED, NO_MESSAGE),
        Arguments.of(envelope("\"success\"", "{}", "42"), APPLIED, NO_DATA));
  }

  @ParameterizedTest
  @EnumSource(
      value = Extent.class,
      names = {"LIMITED", "TRUNCATED"})
  void partlyReadResponseConfirmsNothing(Extent extent) {
    InvalidResponseException thrown =
        (InvalidResponseException)
            Reading.exception(new RawResponse(200, Map.of(), SUCCESS.getBytes(UTF_8), extent));
    assertThat(thrown.delivery()).isEqualTo(UNKNOWN);
    assertThat(thrown.body()).contains(SUCCESS);
    assertThat(thrown)
        .hasMessageContaining(
            extent == Extent.TRUNCATED
                ? "200 OK, but the body could not be read"
                : "200 OK, but the body is larger than maxResponseBytes");
  }

  private static String envelope(String status, String data, String message) {
    return "{\"status\":" + status + ",\"data\":" + data + ",\"message\":" + message + "}";
  }
}
