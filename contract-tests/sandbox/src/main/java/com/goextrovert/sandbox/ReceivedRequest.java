package com.goextrovert.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as it arrived at the sandbox. Immutable. */
public final class ReceivedRequest {
  private final String method;
  private final String path;
  private final Optional<String> query;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /** The map must look names up whatever their case, and neither it nor the body may change. */
  ReceivedRequest(
      String method,
      String path,
      Optional<String> query,
      Map<String, List<String>> headers,
      byte[] body) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
  }

  /** The method, such as {@code POST}. */
  public String method() {
    return method;
  }

  /** The path as it was sent, without the query. */
  public String path() {
    return path;
  }

  /** What follows the question mark, as it was sent. */
  public Optional<String> query() {
    return query;
  }

  /** All headers, in the order of their names; a look-up ignores case. Unmodifiable. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The first value of this header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** A copy of the body; empty if there was none. */
  public byte[] body() {
    return body.clone();
  }

  /** The body read as UTF-8. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  boolean hasBody() {
    return body.length > 0;
  }

  /** Method, path and size; never the headers, the query or the body, which may hold secrets. */
  @Override
  public String toString() {
    return method + " " + path + " (" + body.length + " bytes)";
  }
}
