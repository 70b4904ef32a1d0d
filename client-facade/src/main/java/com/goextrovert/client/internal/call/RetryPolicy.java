package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * Which failures are retried, how often and after which backoff.
 *
 * @param idempotent whether making the change twice is the same as making it once; if not, only
 *     failures after which the change was surely not made are retried
 * @param maxRetries how many attempts may follow the first
 * @param initialBackoff the longest backoff before the second attempt; it doubles with each attempt
 * @param maxBackoff the limit of that doubling; {@code Retry-After} may exceed it
 */
public record RetryPolicy(
    boolean idempotent, int maxRetries, Duration initialBackoff, Duration maxBackoff) {

  boolean allowsRetry(Kind kind, int attempts) {
    return attempts <= maxRetries && isRetryable(kind);
  }

  private boolean isRetryable(Kind kind) {
    return switch (kind) {
      case NOT_CONNECTED, RATE_LIMITED -> true;
      case UNAVAILABLE, LOST -> idempotent;
      case OTHER -> false;
    };
  }

  /** Returns {@code initialBackoff * 2^(attempts - 1)}, capped. */
  Duration longestBackoff(int attempts) {
    // More doublings exceed every cap, and overflow.
    int doublings = Math.min(attempts - 1, 30);
    return Collections.min(List.of(initialBackoff.multipliedBy(1L << doublings), maxBackoff));
  }
}
