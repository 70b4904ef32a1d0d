package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * The rules for retries: after which failures, how often and after which backoff.
 *
 * @param idempotent whether making the change twice has the same effect as once; if not, a failure
 *     is retried only if the change was certainly not made
 * @param maxRetries the maximum number of attempts after the first
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
    // A larger shift overflows.
    int doublings = Math.min(attempts - 1, 30);
    return Collections.min(List.of(initialBackoff.multipliedBy(1L << doublings), maxBackoff));
  }
}
