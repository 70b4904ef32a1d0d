package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.Delivery;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Observes attempts and backoffs on the calling thread. Implementations must not throw. */
public interface CallObserver {

  /**
   * An attempt ended.
   *
   * @param operation the operation in words
   * @param number the attempt's number within the call, from 1
   * @param statusCode the status code, if the server responded
   * @param delivery whether the change was made, as far as this attempt tells; empty if confirmed
   * @param requestId the server's id for the attempt, if it is safe to show
   * @param duration how long the attempt took
   */
  void attempted(
      String operation,
      int number,
      OptionalInt statusCode,
      Optional<Delivery> delivery,
      Optional<String> requestId,
      Duration duration);

  /** A backoff begins before the next attempt. */
  void backingOff(String operation, int nextAttempt, Duration duration);
}
