package com.goextrovert.client.error;

import java.time.Duration;
import java.util.Optional;

/** 429: too many calls. {@link #retryAfter()} says when the server wants to hear from us again. */
public final class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param answer what the server answered
   * @param retryAfter how long the server asks to wait; null if it does not say
   */
  public RateLimitException(CallFailure failure, ErrorDetails answer, Duration retryAfter) {
    super(failure, answer);
    this.retryAfter = retryAfter;
  }

  /**
   * How long the server asks to wait, counted from its answer.
   *
   * @return the wait; zero for a date that is past; empty if the server does not say, or not
   *     legibly
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
