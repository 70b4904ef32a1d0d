package com.goextrovert.client.error;

/** 401: the API key is missing or invalid. The only failure that the specification documents. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, for fakes. */
  public AuthenticationException(CallFailure failure, ErrorDetails details) {
    super(failure, details);
  }
}
