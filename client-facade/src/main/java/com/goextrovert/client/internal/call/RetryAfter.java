package com.goextrovert.client.internal.call;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses {@code Retry-After}: a number of seconds, possibly fractional, or a date. */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("0*(\\d+)(\\.\\d+)?");

  /** The longest duration that a {@code long} of milliseconds can hold. */
  private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

  private final InstantSource clock;

  RetryAfter(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns the backoff from now, zero for a past date; empty if the value is unreadable. */
  Optional<Duration> parse(String value) {
    String trimmed = value.strip();
    Matcher seconds = SECONDS.matcher(trimmed);
    if (seconds.matches()) {
      return Optional.of(seconds(seconds.group(1), trimmed));
    }
    try {
      Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(trimmed));
      Duration backoff = Duration.between(clock.instant(), date);
      if (backoff.isNegative()) {
        return Optional.of(Duration.ZERO);
      }
      // The format accepts years of up to nine digits.
      return Optional.of(Collections.min(List.of(backoff, LONGEST)));
    } catch (DateTimeException e) {
      // An unreadable value is treated like an absent one.
      return Optional.empty();
    }
  }

  private static Duration seconds(String whole, String value) {
    if (whole.length() > 15) {
      return LONGEST;
    }
    return Duration.ofSeconds(
        new BigDecimal(value).setScale(0, RoundingMode.CEILING).longValueExact());
  }
}
