package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.Cases;
import com.goextrovert.client.error.RateLimitException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "1, PT1S",
    "0, PT0S",
    "000, PT0S",
    "007, PT7S",
    "' 7\t', PT7S",
    "30.0, PT30S",
    "0.0, PT0S",
    "0.001, PT1S",
    "1.5, PT2S",
    "0029.999999999999999999999, PT30S",
    "999999999999999.0, PT999999999999999S",
    "86400, PT24H",
    "100000000000000, PT100000000000000S",
    "999999999999999, PT999999999999999S",
    "'Mon, 27 Jul 2026 10:02:00 GMT', PT2M",
    "'mon, 27 jul 2026 10:02:00 gmt', PT2M",
    "'Tue, 28 Jul 2026 10:00:00 GMT', PT24H",
    "'Mon, 27 Jul 2026 10:00:00 GMT', PT0S",
    "'Mon, 27 Jul 2026 09:59:59 GMT', PT0S",
    "'Thu, 01 Jan 1970 00:00:00 GMT', PT0S"
  })
  void secondsAndDatesAreParsed(String header, Duration backoff) {
    assertThat(retryAfter(header)).contains(backoff);
  }

  @ParameterizedTest
  @Cases(
      """
      999999999999999 9999999999999999 99999999999999999999
      00099999999999999999999999999999999999999999 9223372036854775808 Fri,␠31␠Dec␠9999␠23:59:59␠GMT
      1␠Jan␠687144444␠0:1␠GMT
      """)
  void hugeValuesAreCapped(String header) {
    assertThat(retryAfter(header).orElseThrow()).isGreaterThan(Duration.ofDays(365_000));
    assertThat(retryAfter(header).orElseThrow().toMillis()).isPositive();
  }

  @ParameterizedTest
  @Cases(
      """
      "" ␠ soon -5 +5 1. .5 1.5.0 1,5 12s 1␠2 0x10 \uff11\uff12 \u0661 2026-07-27T10:02:00Z
      Tue,␠27␠Jul␠2026␠10:02:00␠GMT Mon,␠32␠Jul␠2026␠10:02:00␠GMT
      """)
  void unreadableValuesAreIgnored(String header) {
    assertThat(retryAfter(header)).isEmpty();
  }

  @Test
  void absentHeaderIsEmpty() {
    RateLimitException thrown = (RateLimitException) Reading.exception(response(429, ""));
    assertThat(thrown.retryAfter()).isEmpty();
  }

  private static Optional<Duration> retryAfter(String header) {
    return ((RateLimitException) Reading.exception(response(429, "", "retry-after", header)))
        .retryAfter();
  }
}
