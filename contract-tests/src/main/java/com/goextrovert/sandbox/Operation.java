package com.goextrovert.sandbox;

import java.util.Optional;

/** An operation as the specification describes it. */
record Operation(
    String id,
    String method,
    String path,
    Optional<KeyRule> key,
    RequestBodyRules body,
    int successStatus,
    Envelope success,
    Envelope error) {

  /** Where the key is expected, and what to say when it is missing or wrong. */
  record KeyRule(String header, String refusal) {}

  @Override
  public String toString() {
    return "operation " + id + " (" + method + " " + path + ")";
  }
}
