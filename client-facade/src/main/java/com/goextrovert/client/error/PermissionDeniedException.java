package com.goextrovert.client.error;

/** 403: the API key is valid but does not permit this. */
public final class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, for fakes. */
  public PermissionDeniedException(CallFailure failure, ErrorDetails details) {
    super(failure, details);
  }
}
