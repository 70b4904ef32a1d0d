package com.goextrovert.client.error;

/** 409: the change conflicts with what is there already. */
public final class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param answer what the server answered
   */
  public ConflictException(CallFailure failure, ErrorDetails answer) {
    super(failure, answer);
  }
}
