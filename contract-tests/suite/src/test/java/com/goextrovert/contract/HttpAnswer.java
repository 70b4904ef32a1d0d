package com.goextrovert.contract;

import java.util.Optional;

/**
 * An answer as it is sent.
 *
 * @param status its status
 * @param contentType its content type, if it has one
 * @param body its body, which may be empty
 */
public record HttpAnswer(int status, Optional<String> contentType, String body) {

  /**
   * Whether it is a 2xx.
   *
   * @return true if it is
   */
  public boolean isSuccess() {
    return status / 100 == 2;
  }
}
