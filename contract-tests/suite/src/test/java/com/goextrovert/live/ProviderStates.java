package com.goextrovert.live;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.contract.Contract;
import com.goextrovert.live.LiveTarget.Place;
import java.util.UUID;

/**
 * Brings a provider's states about by its own API, as far as that goes.
 *
 * <p>It takes the prospect out of the campaigns that were set aside and out of no other: an
 * addition never moves anybody here, for whoever is elsewhere may be there for a reason.
 */
final class ProviderStates {
  private final LiveTarget target;
  private final Prospects prospects;

  ProviderStates(LiveTarget target, Prospects prospects) {
    this.target = target;
    this.prospects = prospects;
  }

  /**
   * Brings it about.
   *
   * @throws NotPreparedException if it cannot be
   */
  void prepare(String state) throws NotPreparedException {
    try {
      switch (state) {
        case Contract.A_CAMPAIGN_WITH_A_LIST -> clear();
        case Contract.A_PROSPECT_IN_THE_CAMPAIGN -> put(target.place());
        case Contract.A_PROSPECT_ELSEWHERE -> put(elsewhere());
        // A key that the pact makes up is not known to anybody.
        case Contract.A_KEY_THAT_IS_NOT_KNOWN -> {}
        default -> throw NotPreparedException.failed("the API has no way to bring this about");
      }
    } catch (BadRequestException e) {
      throw NotPreparedException.failed(
          said(e) + "; is the prospect in a list of a campaign that was not set aside?");
    } catch (ExtrovertException e) {
      throw NotPreparedException.failed(said(e));
    }
  }

  /** What is said of a failed call, without the two words in it that the provider chooses. */
  static String said(ExtrovertException e) {
    return e.getMessage().replaceAll("request id \\S+, |(?<=redirect )to \\S+ ", "");
  }

  /** Takes the prospect out of the campaigns that were set aside. */
  void clear() {
    remove(target.place().campaignId());
    target.elsewhere().ifPresent(place -> remove(place.campaignId()));
  }

  private void put(Place place) {
    clear();
    try {
      prospects.add(
          AddProspect.builder()
              .profileUrl(target.profileUrl())
              .campaignId(place.campaignId())
              .prospectListId(place.prospectListId())
              .build());
    } catch (InvalidResponseException e) {
      // What is wrong with such an answer is for the pact to say, of the request that it makes.
    }
  }

  private void remove(UUID campaignId) {
    try {
      prospects.remove(
          RemoveProspect.builder().profileUrl(target.profileUrl()).campaignId(campaignId).build());
    } catch (NotFoundException | BadRequestException e) {
      // It is not there. Upstream names 400 for what 404 would say.
    } catch (InvalidResponseException e) {
      // As above.
    }
  }

  private Place elsewhere() throws NotPreparedException {
    return target
        .elsewhere()
        .orElseThrow(
            () ->
                NotPreparedException.notGiven(
                    "it needs a second campaign, given in "
                        + LiveTarget.OTHER_CAMPAIGN
                        + " and "
                        + LiveTarget.OTHER_LIST));
  }
}
