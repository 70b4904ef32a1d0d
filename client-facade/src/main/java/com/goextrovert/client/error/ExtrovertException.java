package com.goextrovert.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the server did not confirm a change. {@link #delivery()} says whether the change may
 * have been made all the same.
 *
 * <p>The message reads like {@code add prospect failed: 401 Unauthorized (request id abc, 1
 * attempt)}. There is never a cause, because the exceptions of HTTP libraries hold keys and bodies.
 */
public abstract sealed class ExtrovertException extends RuntimeException
    permits ApiException, TransportException, InvalidResponseException {
  private static final long serialVersionUID = 1L;

  private final Delivery delivery;
  private final int attempts;
  private final @Nullable String requestId;

  ExtrovertException(CallFailure failure, String what) {
    super(failure.operation() + " failed: " + what + " " + failure.trailer());
    this.delivery = failure.delivery();
    this.attempts = failure.attempts();
    this.requestId = failure.requestId().orElse(null);
  }

  /** {@return whether the change was made, over all attempts of the call} */
  public Delivery delivery() {
    return delivery;
  }

  /**
   * {@return the number of attempts, including those that sent nothing; 0 if the call ended while
   * it waited for its first turn under a rate limit or {@code Retry-After}}
   */
  public int attempts() {
    return attempts;
  }

  /**
   * Returns the server's id for the last attempt: {@code X-Request-Id}, or else {@code CF-Ray}.
   *
   * @return the id, if there was one of 1 to 64 letters, digits, dots, hyphens and underscores
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
