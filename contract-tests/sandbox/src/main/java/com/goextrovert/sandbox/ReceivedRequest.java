package com.goextrovert.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as the sandbox received it. Immutable. */
public final class ReceivedRequest {
  private final String method;
  private final String path;
  private final Optional<String> query;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /** The map must ignore case; the caller must modify neither the map nor the body. */
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

  /** Returns the method, such as {@code POST}. */
  public String method() {
    return method;
  }

  /** Returns the path as it was sent, without the query. */
  public String path() {
    return path;
  }

  /** Returns the query as it was sent, without the question mark. */
  public Optional<String> query() {
    return query;
  }

  /** Returns all headers, ordered by name; look-ups ignore case. Unmodifiable. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Returns the first value of a header; the name ignores case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** Returns a copy of the body; empty if there was none. */
  public byte[] body() {
    return body.clone();
  }

  /** Returns the body, decoded as UTF-8. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  boolean hasBody() {
    return body.length > 0;
  }

  /** Returns method, path and size, but no headers, query or body: they may contain secrets. */
  @Override
  public String toString() {
    return method + " " + path + " (" + body.length + " bytes)";
  }
}
