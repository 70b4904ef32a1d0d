package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.answer.Outcome;
import java.time.Duration;

/** Sees each attempt and each wait, on the calling thread. It must not throw. */
public interface CallObserver {

  /**
   * An attempt ended.
   *
   * @param operation the operation in words
   * @param attempt its number, from 1
   * @param outcome what it came to
   * @param duration how long it took
   */
  void attempted(String operation, int attempt, Outcome outcome, Duration duration);

  /**
   * A wait begins.
   *
   * @param operation the operation in words
   * @param nextAttempt the number of the attempt that follows
   * @param duration how long it will last
   */
  void waiting(String operation, int nextAttempt, Duration duration);
}
