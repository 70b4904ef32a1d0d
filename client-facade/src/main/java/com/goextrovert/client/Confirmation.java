package com.goextrovert.client;

import java.util.Objects;

/**
 * The server's confirmation of a change. Immutable. {@code toString()} leaves out the message,
 * which is server text.
 */
public final class Confirmation {
  private final String message;
  private final int statusCode;
  private final int attempts;

  private Confirmation(String message, int statusCode, int attempts) {
    this.message = Objects.requireNonNull(message, "message == null");
    this.statusCode = statusCode;
    this.attempts = attempts;
  }

  /**
   * Creates a confirmation, for fakes.
   *
   * @param message the server's message
   * @param statusCode the HTTP status code
   * @param attempts the number of attempts
   * @return the confirmation
   */
  public static Confirmation of(String message, int statusCode, int attempts) {
    return new Confirmation(message, statusCode, attempts);
  }

  /**
   * Returns the server's message.
   *
   * @return the {@code message} of the response
   */
  public String message() {
    return message;
  }

  /**
   * Returns the HTTP status code.
   *
   * @return the status code: 201 for add and 200 for remove by the specification, in practice any
   *     2xx
   */
  public int statusCode() {
    return statusCode;
  }

  /**
   * Returns the number of attempts that the call took.
   *
   * @return 1 or more
   */
  public int attempts() {
    return attempts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Confirmation that
        && message.equals(that.message)
        && statusCode == that.statusCode
        && attempts == that.attempts;
  }

  @Override
  public int hashCode() {
    return Objects.hash(message, statusCode, attempts);
  }

  @Override
  public String toString() {
    return "Confirmation[statusCode=" + statusCode + ", attempts=" + attempts + "]";
  }
}
