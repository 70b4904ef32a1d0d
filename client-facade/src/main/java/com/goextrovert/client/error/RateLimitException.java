package com.goextrovert.client.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 429: too many calls. {@link #retryAfter()} says how long the server asks callers to wait. */
public final class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  /**
   * Creates the exception, for fakes.
   *
   * @param failure the failed call
   * @param details the response
   * @param retryAfter how long to wait before the next call; null if unknown
   */
  public RateLimitException(
      CallFailure failure, ErrorDetails details, @Nullable Duration retryAfter) {
    super(failure, details);
    this.retryAfter = retryAfter;
  }

  /**
   * Returns the value of {@code Retry-After}, counted from the response.
   *
   * @return how long to wait before the next call, zero for a past date; empty if the header is
   *     absent or unreadable
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
