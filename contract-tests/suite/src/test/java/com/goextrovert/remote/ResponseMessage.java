package com.goextrovert.remote;

import java.util.Optional;

/**
 * An HTTP response.
 *
 * @param status its status code
 * @param contentType its {@code Content-Type}, if it has one
 * @param body its body, which may be empty
 */
public record ResponseMessage(int status, Optional<String> contentType, String body) {

  /** Returns whether the status code is 2xx. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Returns the status code alone: the rest is the server's text. */
  @Override
  public String toString() {
    return "ResponseMessage[" + status + "]";
  }
}
