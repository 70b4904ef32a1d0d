package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.http.Answer;
import com.goextrovert.client.internal.http.NoResponseException;
import java.time.Duration;

/** Makes one attempt. */
@FunctionalInterface
public interface AttemptFunction {

  /**
   * Makes it.
   *
   * @param timeout how long it may take
   * @return the answer
   * @throws NoResponseException if none came
   */
  Answer attempt(Duration timeout) throws NoResponseException;
}
