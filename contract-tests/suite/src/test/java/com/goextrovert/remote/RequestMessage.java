package com.goextrovert.remote;

import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP request with at most one query parameter. */
public record RequestMessage(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  public RequestMessage withMethod(String other) {
    return new RequestMessage(other, path, query, headers, body);
  }

  public RequestMessage withPath(String other) {
    return new RequestMessage(method, other, query, headers, body);
  }

  public RequestMessage withQuery(String name, String value) {
    return new RequestMessage(method, path, Map.of(name, value), headers, body);
  }

  public RequestMessage withHeaders(Map<String, String> others) {
    return new RequestMessage(method, path, query, others, body);
  }

  public RequestMessage withHeader(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return withHeaders(changed);
  }

  public RequestMessage withoutHeader(String name) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(name);
    return withHeaders(changed);
  }

  public RequestMessage withBody(String other) {
    return new RequestMessage(method, path, query, headers, other);
  }

  /** Returns only method and path: the rest may contain secrets. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
