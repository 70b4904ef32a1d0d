package com.goextrovert.remote;

import java.util.Optional;

/** An HTTP response. */
public record ResponseMessage(int status, Optional<String> contentType, String body) {

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Returns the status code alone: the rest is the server's text. */
  @Override
  public String toString() {
    return "ResponseMessage[" + status + "]";
  }
}
