package com.goextrovert.client.error;

/** No answer came in time: connecting, one attempt or the whole call took longer than it may. */
public final class RequestTimeoutException extends TransportException {
  private static final long serialVersionUID = 1L;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param reason which time ran out, in words
   */
  public RequestTimeoutException(CallFailure failure, String reason) {
    super(failure, reason);
  }
}
