package com.goextrovert.client.error;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Operation, delivery and number of attempts of a failed call. Immutable. Public so that fakes can
 * throw the real exceptions.
 */
public final class CallFailure {
  private final String operation;
  private final Delivery delivery;
  private final int attempts;
  private final @Nullable String requestId;

  private CallFailure(
      String operation, Delivery delivery, int attempts, @Nullable String requestId) {
    this.operation = Objects.requireNonNull(operation, "operation == null");
    this.delivery = Objects.requireNonNull(delivery, "delivery == null");
    this.attempts = attempts;
    this.requestId = requestId;
  }

  /**
   * Creates a failure without a request id.
   *
   * @param operation the operation in words, such as {@code add prospect}
   * @param delivery whether the change was made, over all attempts
   * @param attempts the number of attempts
   * @return the failure
   */
  public static CallFailure of(String operation, Delivery delivery, int attempts) {
    return new CallFailure(operation, delivery, attempts, null);
  }

  /**
   * Returns a copy with the server's id for the last attempt.
   *
   * @param requestId the id; it appears in messages
   * @return a copy with the id
   */
  public CallFailure withRequestId(String requestId) {
    return new CallFailure(operation, delivery, attempts, requestId);
  }

  /** {@return the operation in words} */
  public String operation() {
    return operation;
  }

  /** {@return whether the change was made, over all attempts} */
  public Delivery delivery() {
    return delivery;
  }

  /** {@return the number of attempts} */
  public int attempts() {
    return attempts;
  }

  /** {@return the server's id for the last attempt} */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** Returns the end of a message: {@code (request id abc, 1 attempt)}. */
  String trailer() {
    String id = requestId == null ? "" : "request id " + requestId + ", ";
    return "(" + id + attempts + (attempts == 1 ? " attempt)" : " attempts)");
  }
}
