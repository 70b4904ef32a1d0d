package com.goextrovert.client.internal.http;

import java.time.Duration;

/**
 * What is particular to one attempt.
 *
 * @param apiKey the key to send
 * @param timeout how long it may take, from its start to the last byte of the answer
 */
public record Attempt(String apiKey, Duration timeout) {

  /** Without the key. */
  @Override
  public String toString() {
    return "Attempt[timeout=" + timeout + "]";
  }
}
