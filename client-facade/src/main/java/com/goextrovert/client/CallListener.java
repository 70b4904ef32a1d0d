package com.goextrovert.client;

import com.goextrovert.client.error.Delivery;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Observes every attempt and every backoff of every call, for metrics and progress. Methods run on
 * the calling thread, or on a thread of the batch. Whatever they throw is logged and never changes
 * the outcome of the call. Implementations must be thread-safe if the client is shared between
 * threads.
 */
public interface CallListener {

  /**
   * Invoked before an attempt is made, when it has its turn under the rate limit.
   *
   * @param start the attempt
   */
  default void onAttemptStart(AttemptStart start) {}

  /**
   * Invoked when an attempt has ended.
   *
   * @param attempt the attempt
   */
  default void onAttempt(Attempt attempt) {}

  /**
   * Invoked when a backoff before another attempt begins.
   *
   * @param backoff the backoff
   */
  default void onBackoff(Backoff backoff) {}

  /**
   * An attempt that begins.
   *
   * @param operation the operation: {@code add prospect} or {@code remove prospect}
   * @param number the number of the attempt within the call, from 1
   * @param waited how long it waited for its turn under rate limits and {@code Retry-After}
   */
  record AttemptStart(String operation, int number, Duration waited) {}

  /**
   * An attempt that ended.
   *
   * @param operation the operation: {@code add prospect} or {@code remove prospect}
   * @param number the number of the attempt within the call, from 1
   * @param statusCode the HTTP status code, if the server responded
   * @param delivery whether the change was made, as far as this attempt tells; empty if the server
   *     confirmed it
   * @param requestId the server's id for the attempt, if it is safe to show
   * @param duration how long the attempt took
   */
  record Attempt(
      String operation,
      int number,
      OptionalInt statusCode,
      Optional<Delivery> delivery,
      Optional<String> requestId,
      Duration duration) {}

  /**
   * A backoff that begins.
   *
   * @param operation the operation: {@code add prospect} or {@code remove prospect}
   * @param nextAttempt the number of the attempt that follows
   * @param duration how long the backoff will last
   */
  record Backoff(String operation, int nextAttempt, Duration duration) {}
}
