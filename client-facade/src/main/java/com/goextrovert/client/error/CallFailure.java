package com.goextrovert.client.error;

import java.util.Objects;
import java.util.Optional;

/**
 * Operation, delivery and number of attempts of a failed call. Public so that fakes can throw the
 * real exceptions.
 *
 * @param operation the operation in words, such as {@code add prospect}
 * @param delivery whether the change was made, over all attempts
 * @param attempts the number of attempts
 * @param requestId the server's id for the last attempt; it appears in messages
 */
public record CallFailure(
    String operation, Delivery delivery, int attempts, Optional<String> requestId) {

  /** Creates a failure. {@link #of} is simpler. */
  public CallFailure {
    Objects.requireNonNull(operation, "operation == null");
    Objects.requireNonNull(delivery, "delivery == null");
    Objects.requireNonNull(requestId, "requestId == null");
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
    return new CallFailure(operation, delivery, attempts, Optional.empty());
  }

  /** {@return a copy with the server's id for the last attempt} */
  public CallFailure withRequestId(String requestId) {
    return new CallFailure(operation, delivery, attempts, Optional.ofNullable(requestId));
  }

  /** Returns the end of a message: {@code (request id abc, 1 attempt)}. */
  String trailer() {
    String id = requestId.map(text -> "request id " + text + ", ").orElse("");
    return "(" + id + attempts + (attempts == 1 ? " attempt)" : " attempts)");
  }
}
