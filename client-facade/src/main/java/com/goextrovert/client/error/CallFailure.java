package com.goextrovert.client.error;

import java.util.Objects;
import java.util.Optional;

/**
 * What every failed call has: which operation it was, what became of the change, and how many
 * attempts were made. Immutable. Public so that fakes can throw the real exceptions.
 */
public final class CallFailure {
  private final String operation;
  private final Delivery delivery;
  private final int attempts;
  private final String requestId;

  private CallFailure(String operation, Delivery delivery, int attempts, String requestId) {
    this.operation = Objects.requireNonNull(operation, "operation == null");
    this.delivery = Objects.requireNonNull(delivery, "delivery == null");
    this.attempts = attempts;
    this.requestId = requestId;
  }

  /**
   * A failure without a request id.
   *
   * @param operation what was called, in words, such as {@code add prospect}
   * @param delivery what became of the change, over all attempts together
   * @param attempts how many attempts were made
   * @return the failure
   */
  public static CallFailure of(String operation, Delivery delivery, int attempts) {
    return new CallFailure(operation, delivery, attempts, null);
  }

  /**
   * This failure with the id by which the server knows the last attempt.
   *
   * @param requestId the id, fit to be shown in a message
   * @return a copy with the id
   */
  public CallFailure withRequestId(String requestId) {
    return new CallFailure(operation, delivery, attempts, requestId);
  }

  /**
   * Which operation failed.
   *
   * @return the operation in words
   */
  public String operation() {
    return operation;
  }

  /**
   * What became of the change.
   *
   * @return the delivery, over all attempts together
   */
  public Delivery delivery() {
    return delivery;
  }

  /**
   * How many attempts were made.
   *
   * @return the number of attempts
   */
  public int attempts() {
    return attempts;
  }

  /**
   * The id by which the server knows the last attempt.
   *
   * @return the id, if the server gave a presentable one
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** How a message ends: {@code (request id abc, 1 attempt)}. */
  String trailer() {
    String id = requestId == null ? "" : "request id " + requestId + ", ";
    return "(" + id + attempts + (attempts == 1 ? " attempt)" : " attempts)");
  }
}
