package com.goextrovert.client.internal.input;

import java.time.Duration;

/** Durations and counts that callers set. */
public final class Limits {
  /** Longer than any job waits, and short enough to be counted in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private Limits() {}

  /**
   * Insists on a duration that can be waited for.
   *
   * @param field the field to name in an error
   * @param duration the duration
   * @return the duration
   * @throws IllegalArgumentException naming the field unless it is positive and at most 365 days
   */
  public static Duration positive(String field, Duration duration) {
    if (duration == null || duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(field + " must be a positive duration");
    }
    if (duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(field + " must be at most 365 days");
    }
    return duration;
  }

  /**
   * Insists on a count within bounds.
   *
   * @param field the field to name in an error
   * @param count the count
   * @param least the least that is right
   * @return the count
   * @throws IllegalArgumentException naming the field if it is less
   */
  public static int atLeast(String field, int count, int least) {
    if (count < least) {
      throw new IllegalArgumentException(field + " must be " + least + " or more");
    }
    return count;
  }
}
