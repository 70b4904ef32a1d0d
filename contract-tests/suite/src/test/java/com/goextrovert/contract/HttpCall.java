package com.goextrovert.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it is sent.
 *
 * @param method its method
 * @param path its path, without a query
 * @param query its one query parameter, as name and value, if it has one
 * @param headers its headers
 * @param body its body; empty for none
 */
public record HttpCall(
    String method,
    String path,
    Optional<Map.Entry<String, String>> query,
    Map<String, String> headers,
    String body) {

  /** With another method. */
  public HttpCall method(String changed) {
    return new HttpCall(changed, path, query, headers, body);
  }

  /** With another path. */
  public HttpCall path(String changed) {
    return new HttpCall(method, changed, query, headers, body);
  }

  /** With this query parameter. */
  public HttpCall query(String name, String value) {
    return new HttpCall(method, path, Optional.of(Map.entry(name, value)), headers, body);
  }

  /** With this header, which it may have had before. */
  public HttpCall header(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new HttpCall(method, path, query, changed, body);
  }

  /** Without this header. */
  public HttpCall without(String header) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    return new HttpCall(method, path, query, changed, body);
  }

  /** With another body. */
  public HttpCall body(String changed) {
    return new HttpCall(method, path, query, headers, changed);
  }
}
