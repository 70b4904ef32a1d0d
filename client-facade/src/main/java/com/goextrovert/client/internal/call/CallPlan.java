package com.goextrovert.client.internal.call;

import java.time.Duration;

/**
 * Everything about a call but its request.
 *
 * @param operation the operation in words, such as {@code add prospect}
 * @param retryPolicy which failures are retried, how often and after which backoff
 * @param deadline the time for the whole call, backoff included
 * @param attemptTimeout the time for one attempt
 * @param apiKey the key to send
 * @param slug the part of the profile URL that names a person
 */
public record CallPlan(
    String operation,
    RetryPolicy retryPolicy,
    Duration deadline,
    Duration attemptTimeout,
    String apiKey,
    String slug) {

  Secrets secrets() {
    return new Secrets(apiKey, slug);
  }

  /** Leaves out API key and slug. */
  @Override
  public String toString() {
    return "CallPlan[operation=" + operation + "]";
  }
}
