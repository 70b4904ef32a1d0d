package com.goextrovert.client.error;

/**
 * 404: the campaign, the prospect list or the prospect does not exist. For a removal it means that
 * the prospect is not in this campaign, or that there is no such campaign; only server text tells
 * them apart, as far as {@link #isCampaignMissing()} understands it.
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

  /**
   * Returns whether the campaign or the prospect list is what does not exist. This is read from
   * server text that no contract promises.
   *
   * @return whether the text says so; false if it says nothing that is understood
   */
  public boolean isCampaignMissing() {
    return ServerTexts.saysCampaignMissing(text());
  }

  /**
   * Returns whether the prospect is what does not exist. This is read from server text that no
   * contract promises.
   *
   * @return whether the text says so; false if it says nothing that is understood
   */
  public boolean isProspectMissing() {
    return !isCampaignMissing() && ServerTexts.saysProspectMissing(text());
  }
}
