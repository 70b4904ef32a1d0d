package com.goextrovert.client.error;

/** 5xx: the server, or something before it, failed. The change may have been made. */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param answer what the server answered
   */
  public ServerException(CallFailure failure, ErrorDetails answer) {
    super(failure, answer);
  }
}
