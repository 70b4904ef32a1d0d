package com.goextrovert.client.internal.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered, whatever it was.
 *
 * @param statusCode the status, 101 or above
 * @param headers header names, matched in any case, and their values
 * @param body the bytes of the body, as far as they were read
 * @param extent whether that is all of it
 */
public record Answer(
    int statusCode, Map<String, List<String>> headers, byte[] body, Extent extent) {

  /** How much of a body was read. */
  public enum Extent {
    /** All of it. */
    WHOLE,
    /** As much as the limit allows; there was more. */
    LIMITED,
    /** As much as came before the connection ended, the time ran out or decompression failed. */
    CUT
  }

  /**
   * The first value of a header.
   *
   * @param name the header's name, in any case
   * @return its first value, if it is there
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The status alone: the rest is the server's text. */
  @Override
  public String toString() {
    return "Answer[statusCode=" + statusCode + ", extent=" + extent + "]";
  }
}
