package com.goextrovert.client.error;

/**
 * No answer came: the name was not resolved, the connection was refused or lost, TLS failed, the
 * thread was interrupted or the client was closed meanwhile. The message says which.
 */
public sealed class TransportException extends ExtrovertException permits RequestTimeoutException {
  private static final long serialVersionUID = 1L;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param reason what happened, in words
   */
  public TransportException(CallFailure failure, String reason) {
    super(failure, reason);
  }
}
