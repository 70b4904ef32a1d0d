package com.goextrovert.client.error;

/**
 * 404: the campaign, the prospect list or the prospect is not there. After a repeated removal whose
 * {@link #delivery()} is {@link Delivery#UNKNOWN}, an earlier attempt may have removed it.
 */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param answer what the server answered
   */
  public NotFoundException(CallFailure failure, ErrorDetails answer) {
    super(failure, answer);
  }
}
