package com.goextrovert.live;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.remote.Confidential;
import com.goextrovert.remote.Variables;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The provider that is to be verified, and what was set aside for it. All of it is given on
 * purpose: nothing real is touched by default.
 *
 * @param baseUrl its address, without a slash at its end
 * @param apiKey a key that it knows
 * @param profileUrl the prospect that is added and removed, in canonical form
 * @param place where it is added
 * @param elsewhere a list of another campaign, if there is one
 */
record LiveTarget(
    URI baseUrl, String apiKey, String profileUrl, Place place, Optional<Place> elsewhere) {
  static final String OTHER_CAMPAIGN = "EXTROVERT_OTHER_CAMPAIGN_ID";
  static final String OTHER_LIST = "EXTROVERT_OTHER_PROSPECT_LIST_ID";

  private static final String ADDRESS = "EXTROVERT_BASE_URL";
  private static final String KEY = "EXTROVERT_API_KEY";
  private static final String PROFILE = "EXTROVERT_PROFILE_URL";
  private static final String CAMPAIGN = "EXTROVERT_CAMPAIGN_ID";
  private static final String LIST = "EXTROVERT_PROSPECT_LIST_ID";
  private static final UUID ANY = new UUID(0, 0);
  private static final String ANYBODY = "https://www.linkedin.com/in/john-doe";

  /**
   * Where a prospect can be.
   *
   * @param campaignId a campaign
   * @param prospectListId one of its lists
   */
  record Place(UUID campaignId, UUID prospectListId) {

    /** Whether it is in that campaign; what could not be read is in none. */
    boolean isIn(UUID campaign) {
      return campaign != null && campaign.equals(campaignId);
    }
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException with a sentence for each variable that is missing or wrong
   */
  static LiveTarget from(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    URI baseUrl =
        required(variables, ADDRESS, "the address to verify, with its path", LiveTarget::address);
    String key =
        required(variables, KEY, "a key of the team that owns the campaign", LiveTarget::key);
    String profile =
        required(
            variables,
            PROFILE,
            "the LinkedIn profile of a prospect set aside for this",
            LiveTarget::canonical);
    Place place = place(variables, CAMPAIGN, LIST);
    boolean more =
        Stream.of(OTHER_CAMPAIGN, OTHER_LIST)
            .anyMatch(name -> variables.optional(name).isPresent());
    Optional<Place> elsewhere =
        more ? Optional.of(place(variables, OTHER_CAMPAIGN, OTHER_LIST)) : Optional.empty();
    if (elsewhere.isPresent() && elsewhere.get().isIn(place.campaignId())) {
      variables.complain(OTHER_CAMPAIGN + " is wrong: it is " + CAMPAIGN + " again.");
    }
    variables.check();
    return new LiveTarget(baseUrl, key, profile, place, elsewhere);
  }

  /** A client of the provider's, with little patience. */
  ExtrovertClient client() {
    return client(baseUrl.toString(), apiKey);
  }

  /** What of it must not be shown. */
  Confidential confidential() {
    return new Confidential(apiKey, profileUrl);
  }

  private static ExtrovertClient client(String baseUrl, String key) {
    return ExtrovertClient.builder()
        .baseUrl(baseUrl)
        .apiKey(key)
        .deadline(Duration.ofSeconds(10))
        .build();
  }

  private static Place place(Variables variables, String campaign, String list) {
    return new Place(
        required(variables, campaign, "the id of a campaign set aside for this", LiveTarget::id),
        required(variables, list, "the id of a prospect list in that campaign", LiveTarget::id));
  }

  /** The facade knows best what it takes, and its messages do not repeat it. */
  private static <T> T required(
      Variables variables, String name, String what, Function<String, T> reader) {
    String value = variables.required(name, what);
    try {
      return value.isEmpty() ? null : reader.apply(value);
    } catch (IllegalArgumentException e) {
      variables.complain(name + " is wrong: " + e.getMessage() + ".");
      return null;
    }
  }

  private static URI address(String text) {
    client(text, "any").close();
    return URI.create(text.strip().replaceFirst("/+$", ""));
  }

  private static String key(String text) {
    client("http://localhost", text).close();
    return text;
  }

  private static UUID id(String text) {
    return RemoveProspect.builder().campaignId(text).profileUrl(ANYBODY).build().campaignId();
  }

  private static String canonical(String profile) {
    return RemoveProspect.builder().campaignId(ANY).profileUrl(profile).build().profileUrl();
  }

  /** Without the key and the person. */
  @Override
  public String toString() {
    return "LiveTarget[baseUrl=" + baseUrl + ", place=" + place + "]";
  }
}
