package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.InvalidResponseException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the accessors of an exception hand out. */
class KeptResponseTest {

  @Test
  void onlyListedHeadersAreKept() {
    ApiException thrown =
        Reading.apiException(
            response(
                429,
                "",
                new String[] {
                  "content-type", "text/plain",
                  "DATE", "Mon, 27 Jul 2026 10:00:00 GMT",
                  "Retry-After", "7",
                  "X-Request-ID", "abc",
                  "cf-ray", "ray-1",
                  "x-ratelimit-limit", "10",
                  "x-ratelimit-remaining", "0",
                  "x-ratelimit-reset", "60",
                  "Set-Cookie", "session=zebra",
                  "X-API-Key", "zebra",
                  "Location", "https://example.com/zebra",
                  "WWW-Authenticate", "zebra",
                  "Server", "zebra"
                }));
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
    assertThat(thrown.headers().get("X-RATELIMIT-LIMIT")).isEqualTo("10");
    assertThat(thrown.headers().get("set-cookie")).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 65_535, 65_536, 65_537, 1_000_000})
  void bodyIsKeptUpTo64KiB(int length) {
    String body = "z".repeat(length);
    int kept = Math.min(length, 65_536);
    assertThat(Reading.apiException(response(500, body)).body().orElseThrow()).hasSize(kept);
    InvalidResponseException broken =
        (InvalidResponseException) Reading.exception(response(200, body));
    assertThat(broken.body().orElseThrow()).hasSize(kept);
  }

  @Test
  void emptyBodyIsAbsent() {
    assertThat(Reading.apiException(response(500, "")).body()).isEmpty();
    assertThat(((InvalidResponseException) Reading.exception(response(204, ""))).body()).isEmpty();
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
    byte[] latin = "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Reading.apiException(response(500, latin)).body()).contains("Caf\ufffd");
  }
}
