package com.goextrovert.client;

import com.goextrovert.client.error.Delivery;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sees each attempt and each wait of every call, on the calling thread: for metrics and progress.
 * What it throws is logged and changes nothing. It must be thread-safe if the client is shared.
 */
public interface CallListener {

  /**
   * An attempt ended.
   *
   * @param attempt what it came to
   */
  default void onAttempt(Attempt attempt) {}

  /**
   * A wait before another attempt begins.
   *
   * @param wait how long it will last
   */
  default void onWait(Wait wait) {}

  /**
   * An attempt that ended.
   *
   * @param operation what was called: {@code add prospect} or {@code remove prospect}
   * @param number its number within the call, from 1
   * @param statusCode the HTTP status, if the server answered
   * @param delivery what became of the change, as far as this attempt tells: empty if it was
   *     confirmed
   * @param requestId the server's id for the attempt, if it gave a presentable one
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
   * A wait that begins.
   *
   * @param operation what was called: {@code add prospect} or {@code remove prospect}
   * @param nextAttempt the number of the attempt that follows
   * @param duration how long it will last
   */
  record Wait(String operation, int nextAttempt, Duration duration) {}
}
