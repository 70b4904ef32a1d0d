package com.goextrovert.client.error;

/** 401: the API key is missing or wrong. The one failure that the specification documents. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param answer what the server answered
   */
  public AuthenticationException(CallFailure failure, ErrorDetails answer) {
    super(failure, answer);
  }
}
