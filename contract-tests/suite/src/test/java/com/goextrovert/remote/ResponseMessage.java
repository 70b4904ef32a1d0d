package com.goextrovert.remote;

import java.util.Optional;

/** An HTTP response. */
public record ResponseMessage(int status, Optional<String> contentType, String body) {

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Returns only the status code: the rest is server text. */
  @Override
  public String toString() {
    return "ResponseMessage[" + status + "]";
  }
}
