package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.answer.Outcome.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What is repeated, how often and after which wait. A value: it says all that {@link Caller} does.
 *
 * @param maxRetries how many attempts may follow the first
 * @param repeatable the failures that are repeated
 * @param firstDelay the longest wait before the first repetition; it doubles with each
 * @param maxDelay the longest wait of all that are not the server's wish
 */
public record RetryPolicy(
    int maxRetries, Set<Kind> repeatable, Duration firstDelay, Duration maxDelay) {
  private static final Duration FIRST_DELAY = Duration.ofMillis(500);
  private static final Duration MAX_DELAY = Duration.ofSeconds(8);

  /**
   * Copies the set.
   *
   * @param maxRetries how many attempts may follow the first
   * @param repeatable the failures that are repeated
   * @param firstDelay the longest wait before the first repetition
   * @param maxDelay the longest wait of all that are not the server's wish
   */
  public RetryPolicy {
    repeatable = Set.copyOf(repeatable);
  }

  /**
   * For a change that may not be made twice: only what surely did not happen is repeated.
   *
   * @param maxRetries how many attempts may follow the first
   * @return the policy
   */
  public static RetryPolicy nonIdempotent(int maxRetries) {
    return new RetryPolicy(
        maxRetries, Set.of(Kind.NOT_CONNECTED, Kind.RATE_LIMITED), FIRST_DELAY, MAX_DELAY);
  }

  /**
   * For a change that, made twice, is the same as made once.
   *
   * @param maxRetries how many attempts may follow the first
   * @return the policy
   */
  public static RetryPolicy idempotent(int maxRetries) {
    return new RetryPolicy(
        maxRetries,
        Set.of(Kind.NOT_CONNECTED, Kind.RATE_LIMITED, Kind.UNAVAILABLE, Kind.LOST),
        FIRST_DELAY,
        MAX_DELAY);
  }

  /**
   * Whether another attempt follows a failed one, time permitting.
   *
   * @param kind what failed
   * @param attempts how many attempts were made so far
   * @return whether to go on
   */
  boolean goesOnAfter(Kind kind, int attempts) {
    return attempts <= maxRetries && repeatable.contains(kind);
  }

  /**
   * The longest wait before the next attempt: {@code firstDelay * 2^(attempts - 1)}, capped.
   *
   * @param attempts how many attempts were made so far
   * @return the wait
   */
  Duration longestDelay(int attempts) {
    // More doublings than these pass every cap, and overflow.
    int doublings = Math.min(attempts - 1, 30);
    return Collections.min(List.of(firstDelay.multipliedBy(1L << doublings), maxDelay));
  }
}
