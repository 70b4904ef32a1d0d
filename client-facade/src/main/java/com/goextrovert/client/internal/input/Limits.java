package com.goextrovert.client.internal.input;

import java.time.Duration;

/** Checks settings. */
public final class Limits {
  /** Exceeds any useful timeout, and fits a {@code long} of nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private Limits() {}

  public static Duration positive(String field, Duration duration) {
    if (duration == null || duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(field + " must be a positive duration");
    }
    if (duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(field + " must be at most 365 days");
    }
    return duration;
  }

  public static <T> T present(String field, T value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing; leave it out for the default");
    }
    return value;
  }

  public static int atLeast(String field, int count, int least) {
    if (count < least) {
      throw new IllegalArgumentException(field + " must be " + least + " or more");
    }
    return count;
  }
}
