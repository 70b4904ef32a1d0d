package com.goextrovert.client.internal.answer;

import com.goextrovert.client.error.CallFailure;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What one attempt came to, while it is open whether another follows. */
public sealed interface Outcome {

  /** What kind of failure it was, as far as repeating is concerned. */
  enum Kind {
    /** No connection: nothing was sent. */
    NOT_CONNECTED,
    /** 429. */
    RATE_LIMITED,
    /** 502, 503 or 504. */
    UNAVAILABLE,
    /** The connection was lost, or time ran out, once the request may have left. */
    LOST,
    /** Everything else. */
    OTHER
  }

  /**
   * The status, if the server answered.
   *
   * @return the HTTP status
   */
  OptionalInt statusCode();

  /**
   * The server's id for the attempt.
   *
   * @return the id, if there was a presentable one
   */
  Optional<String> requestId();

  /**
   * The server confirmed the change.
   *
   * @param status the HTTP status
   * @param message the server's message
   * @param requestId the server's id for the attempt
   */
  record Confirmed(int status, String message, Optional<String> requestId) implements Outcome {
    @Override
    public OptionalInt statusCode() {
      return OptionalInt.of(status);
    }
  }

  /**
   * The server did not confirm it.
   *
   * @param kind what kind of failure it was
   * @param delivery what became of the change, as far as this attempt tells
   * @param statusCode the status, if the server answered
   * @param requestId the server's id for the attempt
   * @param retryAfter how long the server asks to wait, if it does
   * @param exception makes the exception, once the other attempts are known
   */
  record Failed(
      Kind kind,
      Delivery delivery,
      OptionalInt statusCode,
      Optional<String> requestId,
      Optional<Duration> retryAfter,
      Function<CallFailure, ExtrovertException> exception)
      implements Outcome {

    /**
     * The exception that ends the call.
     *
     * @param operation the operation in words
     * @param overall what became of the change, over all attempts
     * @param attempts how many attempts were made
     * @return the exception
     */
    public ExtrovertException toException(String operation, Delivery overall, int attempts) {
      CallFailure failure = CallFailure.of(operation, overall, attempts);
      return exception.apply(requestId.map(failure::withRequestId).orElse(failure));
    }
  }
}
