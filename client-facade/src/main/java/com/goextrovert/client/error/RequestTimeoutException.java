package com.goextrovert.client.error;

/**
 * Thrown when connecting, an attempt or the whole call took longer than its limit, or would have
 * waited longer for its turn under a rate limit or {@code Retry-After}.
 */
public final class RequestTimeoutException extends TransportException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception, for fakes.
   *
   * @param failure the failed call
   * @param reason which limit was exceeded, in words
   */
  public RequestTimeoutException(CallFailure failure, String reason) {
    super(failure, reason);
  }
}
