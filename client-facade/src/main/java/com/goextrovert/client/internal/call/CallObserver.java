package com.goextrovert.client.internal.call;

import java.time.Duration;

/** Observes attempts and backoffs on the calling thread. Implementations must not throw. */
public interface CallObserver {

  /** An attempt begins, after it waited for its turn. */
  void attempting(String operation, int number, Duration waited);

  /** An attempt ended. */
  void attempted(String operation, int number, AttemptOutcome outcome, Duration duration);

  /** A backoff begins before the next attempt. */
  void backingOff(String operation, int nextAttempt, Duration duration);
}
