package com.goextrovert.client.error;

/**
 * Thrown when an attempt produced no usable response: name resolution, connection, TLS handshake or
 * proxy failed, the connection was lost, the thread was interrupted or the client was closed.
 */
public sealed class TransportException extends ExtrovertException permits RequestTimeoutException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception, for fakes.
   *
   * @param failure the failed call
   * @param reason a description of the failure, for the message
   */
  public TransportException(CallFailure failure, String reason) {
    super(failure, reason);
  }
}
