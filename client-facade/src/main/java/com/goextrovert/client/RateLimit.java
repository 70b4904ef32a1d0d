package com.goextrovert.client;

import com.goextrovert.client.internal.input.Limits;
import java.time.Duration;

/**
 * How often attempts may be made: evenly spaced, without bursts. An immutable value; it counts
 * nothing itself.
 *
 * @param interval the least time between two attempts
 */
public record RateLimit(Duration interval) {
  /**
   * Creates a limit by the interval between attempts.
   *
   * @throws IllegalArgumentException if the interval is not positive or exceeds 365 days
   */
  public RateLimit {
    Limits.positive("interval", interval);
  }

  /**
   * Returns a limit by the number of attempts per second.
   *
   * @param attempts the attempts per second, such as 10 or 0.5; at most 1,000,000
   * @return the limit
   * @throws IllegalArgumentException if the number is out of range
   */
  public static RateLimit perSecond(double attempts) {
    if (!(attempts > 0 && attempts <= 1_000_000)) {
      throw new IllegalArgumentException("perSecond must be more than 0 and at most 1000000");
    }
    return new RateLimit(Duration.ofNanos((long) Math.ceil(1e9 / attempts)));
  }
}
