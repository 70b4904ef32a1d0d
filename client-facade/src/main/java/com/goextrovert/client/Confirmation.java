package com.goextrovert.client;

import java.util.Objects;

/**
 * The server's confirmation of a change. {@code toString()} leaves out the message, which is server
 * text.
 *
 * @param message the {@code message} of the response
 * @param statusCode the HTTP status code, any 2xx; the specification documents 201 for add and 200
 *     for remove
 * @param attempts the number of attempts that the call took, 1 or more
 */
public record Confirmation(String message, int statusCode, int attempts) {

  /** Creates a confirmation, for fakes. */
  public Confirmation {
    Objects.requireNonNull(message, "message == null");
  }

  /** {@return a new confirmation, for fakes} */
  public static Confirmation of(String message, int statusCode, int attempts) {
    return new Confirmation(message, statusCode, attempts);
  }

  @Override
  public String toString() {
    return "Confirmation[statusCode=" + statusCode + ", attempts=" + attempts + "]";
  }
}
