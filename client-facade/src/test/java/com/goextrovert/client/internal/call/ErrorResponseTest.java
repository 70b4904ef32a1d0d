package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.response;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.Cases;
import com.goextrovert.client.ThrowableText;
import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.CallFailure;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ErrorDetails;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.UnexpectedStatusException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponseTest {
  private static final List<String> BODIES =
      List.of(
          "{\"status\":\"error\",\"data\":null,\"message\":\"zebra\"}",
          "{\"status\":\"success\",\"data\":null,\"message\":\"zebra\"}",
          "<html><body>zebra</body></html>",
          "zebra",
          "{\"status\":\"error\",\"message\":\"zebra",
          "[\"zebra\"]",
          "");

  static List<Arguments> statuses() {
    return Cases.CaseReader.readTable(
        """
        REJECTED
          400 401 402 403 404 407 409 418 422 429 499
        UNKNOWN
          101 199 300 302 304 399 408 500 502 503 504 599 600
        """);
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void statusAloneSelectsTheException(Delivery delivery, int status) {
    CallFailure failure = CallFailure.of("add prospect", delivery, 1);
    ApiException expected = ApiException.of(failure, ErrorDetails.of(status));
    assertThat(BODIES)
        .allSatisfy(
            body -> {
              ApiException thrown = Reading.apiException(response(status, body));
              assertThat(thrown).hasSameClassAs(expected).hasMessage(expected.getMessage());
              assertThat(thrown.delivery()).isEqualTo(delivery);
              assertThat(thrown.statusCode()).isEqualTo(status);
              assertThat(thrown.body().orElse("")).isEqualTo(body);
              assertThat(thrown).hasNoCause();
              assertThat(ThrowableText.of(thrown)).as("repeats the server").doesNotContain("zebra");
              assertThat(thrown.serverMessage().isPresent()).isEqualTo(body.endsWith("\"}"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\":1}", "{}", "null", "\"text\"", "[]", "absent"})
  void errorDataMayBeAnything(String data) {
    String field = data.equals("absent") ? "" : "\"data\":" + data + ",";
    String body = "{\"status\":\"error\"," + field + "\"message\":\"Invalid key\"}";
    assertThat(Reading.apiException(response(401, body)).serverMessage()).contains("Invalid key");
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

  @Test
  void onlyListedHeadersAreKept() {
    String kept =
        """
        content-type DATE Retry-After X-Request-ID cf-ray x-ratelimit-limit x-ratelimit-remaining
        x-ratelimit-reset""";
    String[] headers =
        Cases.CaseReader.read(kept + " Set-Cookie X-API-Key Location WWW-Authenticate Server")
            .flatMap(name -> List.of(name, kept.contains(name) ? "1" : "zebra").stream())
            .toArray(String[]::new);
    ApiException thrown = Reading.apiException(response(429, "", headers));
    assertThat(thrown.headers())
        .containsOnlyKeys(
            "Content-Type",
            "Date",
            "Retry-After",
            "X-Request-Id",
            "CF-Ray",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining",
            "X-RateLimit-Reset")
        .doesNotContainValue("zebra");
    assertThat(thrown.headers().get("X-RATELIMIT-LIMIT")).isEqualTo("1");
    assertThat(thrown.headers().get("set-cookie")).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
  void bodyIsKeptUpTo64KiB(int length) {
    String body = "z".repeat(length);
    String kept = length == 0 ? null : "z".repeat(Math.min(length, 65_536));
    assertThat(Reading.apiException(response(500, body)).body().orElse(null)).isEqualTo(kept);
    InvalidResponseException broken =
        (InvalidResponseException) Reading.exception(response(200, body));
    assertThat(broken.body().orElse(null)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=ISO-8859-1, ISO-8859-1",
    "text/html;charset=\"iso-8859-1\", ISO-8859-1",
    "text/html; CharSet = utf-16be; q=1, UTF-16BE",
    "text/html; charset=utf-8, UTF-8",
    "text/html, UTF-8",
    "text/html; charset=, UTF-8",
    "text/html; charset=zebra, UTF-8",
    "text/html; charset=!?, UTF-8"
  })
  void contentTypeSelectsTheCharset(String type, String charset) {
    byte[] bytes = "Caf\u00e9".getBytes(Charset.forName(charset));
    assertThat(Reading.apiException(response(500, bytes, "Content-Type", type)).body())
        .contains("Caf\u00e9");
  }

  @Test
  void malformedCharactersAreReplaced() {
    byte[] latin = "Caf\u00e9".getBytes(ISO_8859_1);
    assertThat(Reading.apiException(response(500, latin)).body()).contains("Caf\ufffd");
  }

  /** Returns request ids, and whether messages show them. */
  static List<Arguments> requestIds() {
    String longest = "a".repeat(64);
    return Cases.CaseReader.readTable(
        """
        shown
          a abc-123_X.y 0000 8d256aa6-9b12-49a7-93ee-bf41634b5b60 %s
        dropped
          "" ␠ a␠b a␊b a/b a%%20b <b> \u00e9 \uff11 %sa Key-of-the-team-42 x-Key-of-the-team-42-x
          KEY-OF-THE-TEAM-42 john-doe req-john-doe JOHN-DOE.1
        """
            .formatted(longest, longest));
  }

  @ParameterizedTest
  @MethodSource("requestIds")
  void onlySafeRequestIdIsShown(String what, String id) {
    boolean shown = what.equals("shown");
    ApiException thrown = Reading.apiException(response(500, "", "x-request-id", id));
    assertThat(thrown.requestId().orElse(null)).isEqualTo(shown ? id : null);
    assertThat(thrown)
        .hasMessage(
            "add prospect failed: 500 Internal Server Error (%s1 attempt)"
                .formatted(shown ? "request id " + id + ", " : ""));
  }

  @ParameterizedTest
  @CsvSource({
    "abc,      ray-1,    abc",
    "a b,      ray-1,    ray-1",
    "john-doe, ray-1,    ray-1",
    "a b,      john-doe, none",
    "'',       ray-1,    ray-1"
  })
  void cfRayReplacesUnusableRequestId(String id, String ray, String shown) {
    ApiException thrown =
        Reading.apiException(response(500, "", "CF-Ray", ray, "X-Request-Id", id));
    assertThat(thrown.requestId().orElse("none")).isEqualTo(shown);
  }

  @Test
  void cfRayReplacesAbsentRequestId() {
    assertThat(Reading.apiException(response(500, "", "CF-Ray", "ray-1")).requestId())
        .contains("ray-1");
  }

  static List<Arguments> locations() {
    return Cases.CaseReader.readTable(
        """
        login.example.com
          https://login.example.com/x?y=z#w http://login.example.com //login.example.com/x
          https://user:pass@login.example.com:8443/
        10.0.0.1
          https://10.0.0.1/x
        xn--bcher-kva.example
          https://xn--bcher-kva.example/john-doe
        none
          "" /login login.example.com mailto:zebra@example.com https:// https:///x
          https://zebra␠example.com/ https://zebra_.example.com/ https://[::1]/
          https://z\u00e9bra.example/ https://zebra␍␊.example/ https://key-of-the-team-42.example/
          https://KEY-of-the-TEAM-42.example/ https://john-doe.example/
          https://x.John-Doe.example/
        """);
  }

  @ParameterizedTest
  @MethodSource("locations")
  void onlySafeRedirectHostIsShown(String host, String location) {
    UnexpectedStatusException thrown =
        (UnexpectedStatusException) Reading.exception(response(307, "", "Location", location));
    assertThat(thrown.locationHost().orElse("none")).isEqualTo(host);
    assertThat(thrown)
        .hasMessage(
            "add prospect failed: 307 Temporary Redirect%s (1 attempt)"
                .formatted(host.equals("none") ? "" : ", redirect to " + host + " not followed"));
  }

  @ParameterizedTest
  @CsvSource({
    "199, false",
    "300, true",
    "301, true",
    "302, true",
    "399, true",
    "404, false",
    "418, false"
  })
  void only3xxShowsRedirectHost(int status, boolean shown) {
    ApiException thrown =
        Reading.apiException(response(status, "", "Location", "https://login.example.com"));
    assertThat(thrown.getMessage().contains("redirect to login.example.com")).isEqualTo(shown);
  }

  @Test
  void toStringHidesSecrets() {
    Secrets secrets = new Secrets(CallSimulation.KEY, CallSimulation.SLUG);
    RetryPolicy policy = CallSimulation.idempotent(2);
    assertThat(secrets).hasToString("Secrets[]");
    assertThat(new CallPlan("add", policy, Duration.ZERO, Duration.ZERO, secrets).toString())
        .endsWith("secrets=Secrets[]]")
        .doesNotContain(CallSimulation.KEY, CallSimulation.SLUG);
  }
}
