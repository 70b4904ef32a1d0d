package com.goextrovert.client.error;

/** 403: the API key is known, and may not do this. */
public final class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param answer what the server answered
   */
  public PermissionDeniedException(CallFailure failure, ErrorDetails answer) {
    super(failure, answer);
  }
}
