package com.goextrovert.client.error;

/**
 * 404: the campaign, the prospect list or the prospect does not exist. For a removal it means that
 * the prospect is not in this campaign, or that there is no such campaign; only {@link
 * #serverMessage()} tells them apart.
 *
 * <p>If {@link #delivery()} is {@link Delivery#UNKNOWN}, an earlier attempt of the call may have
 * removed the prospect.
 */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, for fakes. */
  public NotFoundException(CallFailure failure, ErrorDetails details) {
    super(failure, details);
  }
}
