package com.goextrovert.client.error;

/**
 * 400 or 422: the server refused what was asked for. Upstream names 400 for validation and for
 * business errors, such as a prospect that exists elsewhere and was not to be moved.
 */
public final class BadRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param answer what the server answered
   */
  public BadRequestException(CallFailure failure, ErrorDetails answer) {
    super(failure, answer);
  }
}
