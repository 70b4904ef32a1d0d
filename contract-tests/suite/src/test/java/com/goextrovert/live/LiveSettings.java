package com.goextrovert.live;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.remote.EnvironmentVariables;
import com.goextrovert.remote.SecretTexts;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The provider to verify, and the data set aside for it. Nothing has a default, so nothing real is
 * changed by accident.
 *
 * @param baseUrl the provider's address, without a slash at the end
 * @param apiKey a valid key
 * @param profileUrl the prospect to add and remove, in canonical form
 * @param list where to add the prospect
 * @param otherList a list of another campaign, if there is one
 */
record LiveSettings(
    URI baseUrl,
    String apiKey,
    String profileUrl,
    CampaignList list,
    Optional<CampaignList> otherList) {
  static final String OTHER_CAMPAIGN = "EXTROVERT_OTHER_CAMPAIGN_ID";
  static final String OTHER_LIST = "EXTROVERT_OTHER_PROSPECT_LIST_ID";

  private static final String ADDRESS = "EXTROVERT_BASE_URL";
  private static final String KEY = "EXTROVERT_API_KEY";
  private static final String PROFILE = "EXTROVERT_PROFILE_URL";
  private static final String CAMPAIGN = "EXTROVERT_CAMPAIGN_ID";
  private static final String LIST = "EXTROVERT_PROSPECT_LIST_ID";
  private static final UUID ANY_CAMPAIGN = new UUID(0, 0);
  private static final String ANY_PROFILE = "https://www.linkedin.com/in/john-doe";

  /**
   * A prospect list.
   *
   * @param campaignId its campaign
   * @param prospectListId its id
   */
  record CampaignList(UUID campaignId, UUID prospectListId) {}

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException with a sentence for each variable that is missing or wrong
   */
  static LiveSettings from(EnvironmentVariables variables) {
    URI baseUrl =
        required(variables, ADDRESS, "the address to verify, with its path", LiveSettings::address);
    String key =
        required(variables, KEY, "a key of the team that owns the campaign", LiveSettings::key);
    String profile =
        required(
            variables,
            PROFILE,
            "the LinkedIn profile of a prospect set aside for this",
            LiveSettings::canonical);
    CampaignList list = list(variables, CAMPAIGN, LIST);
    boolean hasOther =
        Stream.of(OTHER_CAMPAIGN, OTHER_LIST)
            .anyMatch(name -> variables.optional(name).isPresent());
    Optional<CampaignList> other =
        hasOther ? Optional.of(list(variables, OTHER_CAMPAIGN, OTHER_LIST)) : Optional.empty();
    if (other.isPresent()
        && list.campaignId() != null
        && list.campaignId().equals(other.get().campaignId())) {
      variables.report(OTHER_CAMPAIGN + " is wrong: it is " + CAMPAIGN + " again.");
    }
    variables.check();
    return new LiveSettings(baseUrl, key, profile, list, other);
  }

  ExtrovertClient client() {
    return client(baseUrl.toString(), apiKey);
  }

  SecretTexts secrets() {
    return new SecretTexts(apiKey, profileUrl);
  }

  private static ExtrovertClient client(String baseUrl, String key) {
    return ExtrovertClient.builder()
        .baseUrl(baseUrl)
        .apiKey(key)
        .deadline(Duration.ofSeconds(10))
        .build();
  }

  private static CampaignList list(EnvironmentVariables variables, String campaign, String list) {
    return new CampaignList(
        required(variables, campaign, "the id of a campaign set aside for this", LiveSettings::id),
        required(variables, list, "the id of a prospect list in that campaign", LiveSettings::id));
  }

  /** The facade validates the values, and its messages do not quote them. */
  private static <T> T required(
      EnvironmentVariables variables, String name, String meaning, Function<String, T> reader) {
    String value = variables.required(name, meaning);
    try {
      return value.isEmpty() ? null : reader.apply(value);
    } catch (IllegalArgumentException e) {
      variables.report(name + " is wrong: " + e.getMessage() + ".");
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
    return RemoveProspect.builder().campaignId(text).profileUrl(ANY_PROFILE).build().campaignId();
  }

  private static String canonical(String profile) {
    return RemoveProspect.builder()
        .campaignId(ANY_CAMPAIGN)
        .profileUrl(profile)
        .build()
        .profileUrl();
  }

  /** Returns neither the key nor the profile. */
  @Override
  public String toString() {
    return "LiveSettings[baseUrl=" + baseUrl + ", list=" + list + "]";
  }
}
