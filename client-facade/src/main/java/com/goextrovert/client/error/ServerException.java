package com.goextrovert.client.error;

/** 5xx: the server, or a gateway before it, failed. The change may have been made. */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, for fakes. */
  public ServerException(CallFailure failure, ErrorDetails details) {
    super(failure, details);
  }
}
