package com.goextrovert.client.internal.http;

import java.util.stream.Stream;

/** How an answer begins. */
final class Heads {
  private Heads() {}

  /** A whole answer. */
  static String answer(String status, String body, String... fields) {
    String length = "Content-Length: " + body.length();
    return head(status, Stream.concat(Stream.of(fields), Stream.of(length)).toArray(String[]::new))
        + body;
  }

  /** Status line and headers. */
  static String head(String status, String... fields) {
    String lines = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
    return "HTTP/1.1 " + status + "\r\n" + lines + "\r\n";
  }
}
