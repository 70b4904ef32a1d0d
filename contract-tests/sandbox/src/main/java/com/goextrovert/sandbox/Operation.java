package com.goextrovert.sandbox;

import java.util.Optional;

/** An operation as the specification describes it. */
record Operation(
    String method,
    String path,
    Optional<KeyRule> key,
    RequestBodyRules body,
    int successStatus,
    Envelope success,
    Envelope error) {

  /** Where the key is expected, and what to say when it is missing or wrong. */
  record KeyRule(String header, String refusal) {}

  /** What names it, whatever the specification calls it. */
  String request() {
    return method + " " + path;
  }

  @Override
  public String toString() {
    return "operation " + request();
  }
}
