package com.goextrovert.client;

import java.util.Objects;

/**
 * The server confirmed the change. Immutable. {@code toString()} leaves out the message, which is
 * the server's text.
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
   * For fakes; the client makes its own.
   *
   * @param message the server's message
   * @param statusCode the HTTP status
   * @param attempts how many attempts were made
   * @return the confirmation
   */
  public static Confirmation of(String message, int statusCode, int attempts) {
    return new Confirmation(message, statusCode, attempts);
  }

  /**
   * What the server said.
   *
   * @return the message of the envelope
   */
  public String message() {
    return message;
  }

  /**
   * The HTTP status.
   *
   * @return the status: by the specification 201 for an addition and 200 for a removal, in practice
   *     any 2xx
   */
  public int statusCode() {
    return statusCode;
  }

  /**
   * How many attempts were made.
   *
   * @return the number of attempts, 1 or more
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
