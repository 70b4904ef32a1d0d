package com.goextrovert.client.internal.answer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code Retry-After}: seconds, or a date. */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d+");

  /** What is longer than this is this: it can still be told in milliseconds. */
  private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

  private final InstantSource clock;

  RetryAfter(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * How long to wait from now.
   *
   * @return the wait, zero for a date that is past; empty if the value is neither form
   */
  Optional<Duration> parse(String value) {
    String trimmed = value.strip();
    if (SECONDS.matcher(trimmed).matches()) {
      return Optional.of(seconds(trimmed));
    }
    try {
      Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(trimmed));
      Duration wait = Duration.between(clock.instant(), date);
      if (wait.isNegative()) {
        return Optional.of(Duration.ZERO);
      }
      // The format takes years of up to nine digits.
      return Optional.of(Collections.min(List.of(wait, LONGEST)));
    } catch (DateTimeException e) {
      // Neither form: as if the server had not said anything.
      return Optional.empty();
    }
  }

  private static Duration seconds(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    if (significant.length() > 15) {
      return LONGEST;
    }
    return Duration.ofSeconds(Long.parseLong(significant));
  }
}
