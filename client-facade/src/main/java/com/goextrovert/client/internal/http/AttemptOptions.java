package com.goextrovert.client.internal.http;

import feign.Request;
import java.time.Duration;

/** API key and timeout of one attempt. Feign hands its options to the transport unchanged. */
public final class AttemptOptions extends Request.Options {
  private final String apiKey;
  private final Duration timeout;

  public AttemptOptions(String apiKey, Duration timeout) {
    this.apiKey = apiKey;
    this.timeout = timeout;
  }

  public String apiKey() {
    return apiKey;
  }

  /** The time from the start of the attempt to the last byte of its response. */
  public Duration timeout() {
    return timeout;
  }
}
