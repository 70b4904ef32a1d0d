package com.goextrovert.client.internal.http;

import feign.Request;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * API key, timeout and send delay of one attempt. Feign hands its options to the transport
 * unchanged.
 */
public final class AttemptOptions extends Request.Options {
  private final String apiKey;
  private final Duration timeout;
  private final LongSupplier sendDelay;

  public AttemptOptions(String apiKey, Duration timeout, LongSupplier sendDelay) {
    this.apiKey = apiKey;
    this.timeout = timeout;
    this.sendDelay = sendDelay;
  }

  public String apiKey() {
    return apiKey;
  }

  /** The time from the start of the attempt to the last byte of its response. */
  public Duration timeout() {
    return timeout;
  }

  /** The nanoseconds to wait before asking again; 0 or less if the first byte may leave now. */
  LongSupplier sendDelay() {
    return sendDelay;
  }
}
