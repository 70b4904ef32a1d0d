package com.goextrovert.client.internal.call;

import static com.goextrovert.client.error.Delivery.REJECTED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.call.Responses.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.Words;
import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.client.error.ConflictException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.error.PermissionDeniedException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.error.UnexpectedStatusException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorStatusTest {
  private static final Map<String, String> BODIES =
      Map.of(
          "JSON envelope", "{\"status\":\"error\",\"data\":null,\"message\":\"zebra\"}",
          "success envelope", "{\"status\":\"success\",\"data\":null,\"message\":\"zebra\"}",
          "HTML", "<html><body>zebra</body></html>",
          "plain text", "zebra",
          "truncated JSON", "{\"status\":\"error\",\"message\":\"zebra",
          "JSON array", "[\"zebra\"]",
          "empty body", "");

  record Row(int status, Class<? extends ApiException> exception, Delivery delivery) {}

  static List<Row> statuses() {
    return List.of(
        new Row(400, BadRequestException.class, REJECTED),
        new Row(422, BadRequestException.class, REJECTED),
        new Row(401, AuthenticationException.class, REJECTED),
        new Row(403, PermissionDeniedException.class, REJECTED),
        new Row(404, NotFoundException.class, REJECTED),
        new Row(409, ConflictException.class, REJECTED),
        new Row(429, RateLimitException.class, REJECTED),
        new Row(402, UnexpectedStatusException.class, REJECTED),
        new Row(407, UnexpectedStatusException.class, REJECTED),
        new Row(408, UnexpectedStatusException.class, UNKNOWN),
        new Row(418, UnexpectedStatusException.class, REJECTED),
        new Row(499, UnexpectedStatusException.class, REJECTED),
        new Row(500, ServerException.class, UNKNOWN),
        new Row(502, ServerException.class, UNKNOWN),
        new Row(503, ServerException.class, UNKNOWN),
        new Row(504, ServerException.class, UNKNOWN),
        new Row(599, ServerException.class, UNKNOWN),
        new Row(101, UnexpectedStatusException.class, UNKNOWN),
        new Row(199, UnexpectedStatusException.class, UNKNOWN),
        new Row(300, UnexpectedStatusException.class, UNKNOWN),
        new Row(302, UnexpectedStatusException.class, UNKNOWN),
        new Row(304, UnexpectedStatusException.class, UNKNOWN),
        new Row(399, UnexpectedStatusException.class, UNKNOWN),
        new Row(600, UnexpectedStatusException.class, UNKNOWN));
  }

  static Stream<Arguments> statusesWithBodies() {
    return statuses().stream()
        .flatMap(row -> BODIES.keySet().stream().sorted().map(body -> Arguments.of(row, body)));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("statusesWithBodies")
  void statusDecidesWhateverTheBody(Row row, String bodyKind) {
    String body = BODIES.get(bodyKind);

    ApiException thrown = Reading.apiException(response(row.status(), body));

    assertThat(thrown).isExactlyInstanceOf(row.exception());
    assertThat(thrown.delivery()).isEqualTo(row.delivery());
    assertThat(thrown.statusCode()).isEqualTo(row.status());
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(thrown.body().orElse("")).isEqualTo(body);
    assertThat(thrown).hasNoCause();
    assertThat(Words.of(thrown)).as("repeats the server").doesNotContain("zebra");
    assertThat(thrown.serverMessage().isPresent()).isEqualTo(bodyKind.endsWith("envelope"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\":1}", "{}", "null", "\"text\"", "[]", "absent"})
  void errorDataMayBeAnything(String data) {
    String field = data.equals("absent") ? "" : "\"data\":" + data + ",";
    ApiException thrown =
        Reading.apiException(
            response(401, "{\"status\":\"error\"," + field + "\"message\":\"Invalid key\"}"));
    assertThat(thrown).isInstanceOf(AuthenticationException.class);
    assertThat(thrown.serverMessage()).contains("Invalid key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"one\"             | one",
        "[\"one\"]           | one",
        "[\"one\", \"two\"]  | one; two",
        "[\"one\", 2, null]  | one",
        "\"\"                | ``",
        "[]                  | ",
        "[1, {}]             | ",
        "null                | ",
        "42                  | ",
        "{\"a\":\"b\"}       | "
      })
  void errorMessageMayBeTextOrList(String message, String read) {
    ApiException thrown = Reading.apiException(response(400, "{\"message\":" + message + "}"));
    assertThat(thrown.serverMessage().orElse(null)).isEqualTo(read);
  }
}
