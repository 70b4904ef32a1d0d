package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.Delivery;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Observes attempts and backoffs on the calling thread. Implementations must not throw. */
public interface CallObserver {

  /** An attempt ended; without a delivery it was confirmed. */
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
