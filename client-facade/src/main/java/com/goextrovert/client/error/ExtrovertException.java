package com.goextrovert.client.error;

import java.util.Optional;

/**
 * A call that did not end in a confirmation. Its {@link #delivery()} answers the one question that
 * matters then: may the change have been made?
 *
 * <p>The message reads like {@code add prospect failed: 401 Unauthorized (request id abc, 1
 * attempt)}. There is never a cause: the causes that HTTP libraries give hold keys and bodies.
 */
public abstract sealed class ExtrovertException extends RuntimeException
    permits ApiException, TransportException, InvalidResponseException {
  private static final long serialVersionUID = 1L;

  private final Delivery delivery;
  private final int attempts;
  private final String requestId;

  ExtrovertException(CallFailure failure, String what) {
    super(failure.operation() + " failed: " + what + " " + failure.trailer());
    this.delivery = failure.delivery();
    this.attempts = failure.attempts();
    this.requestId = failure.requestId().orElse(null);
  }

  /**
   * What became of the change, over all attempts of the call together.
   *
   * @return the delivery
   */
  public Delivery delivery() {
    return delivery;
  }

  /**
   * How many attempts were made.
   *
   * @return the number of attempts, also of those that ended before anything was sent
   */
  public int attempts() {
    return attempts;
  }

  /**
   * The id by which the server knows the last attempt: {@code X-Request-Id}, else {@code CF-Ray}.
   *
   * @return the id, if there was one of 1 to 64 letters, digits, dots, hyphens and underscores
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
