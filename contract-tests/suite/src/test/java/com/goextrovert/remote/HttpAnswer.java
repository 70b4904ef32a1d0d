package com.goextrovert.remote;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * What a server answered.
 *
 * @param status its status
 * @param headers its headers
 * @param body its body, empty if there was none
 */
public record HttpAnswer(int status, HttpHeaders headers, byte[] body) {

  /** The body read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The status alone; the rest is the server's text. */
  @Override
  public String toString() {
    return "HttpAnswer[" + status + "]";
  }
}
