package com.goextrovert.client.error;

/** 409: the change conflicts with the current state. */
public final class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, for fakes. */
  public ConflictException(CallFailure failure, ErrorDetails details) {
    super(failure, details);
  }
}
