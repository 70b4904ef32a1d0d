package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.http.Answer;
import com.goextrovert.client.internal.http.NoAnswerException;
import java.time.Duration;

/** Makes one attempt. */
@FunctionalInterface
public interface AttemptFunction {

  /**
   * Makes it.
   *
   * @param timeout how long it may take
   * @return the answer
   * @throws NoAnswerException if none came
   */
  Answer attempt(Duration timeout) throws NoAnswerException;
}
