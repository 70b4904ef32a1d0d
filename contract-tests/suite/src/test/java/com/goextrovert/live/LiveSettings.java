package com.goextrovert.live;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.ProfileUrl;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.ObservedViolation;
import com.goextrovert.contract.PactInteraction;
import com.goextrovert.remote.EnvironmentVariables;
import com.goextrovert.remote.RequestMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The provider to verify, and the data reserved for the run. Nothing has a default, so that no run
 * changes real data by accident.
 *
 * @param baseUrl the provider's base URL, without a trailing slash
 * @param profileUrl the prospect to add and remove, in canonical form
 * @param list where to add the prospect
 * @param otherList a list of another campaign, if there is one
 * @param limit the time limit of a request; 10 seconds, except in tests
 */
record LiveSettings(
    String baseUrl,
    String apiKey,
    String profileUrl,
    CampaignList list,
    Optional<CampaignList> otherList,
    Duration limit) {
  static final String OTHER_CAMPAIGN = "EXTROVERT_OTHER_CAMPAIGN_ID";
  static final String OTHER_LIST = "EXTROVERT_OTHER_PROSPECT_LIST_ID";
  private static final String CAMPAIGN = "EXTROVERT_CAMPAIGN_ID";

  /** Shorter words occur in many keys and profile URLs by chance. */
  private static final Pattern LONG_WORD = Pattern.compile("[a-z]{3,}");

  /** A prospect list of a campaign. */
  record CampaignList(UUID campaignId, UUID prospectListId) {}

  /**
   * Reads the settings. The facade validates them, and its messages do not quote them.
   *
   * @throws IllegalArgumentException if variables are missing or wrong; the message names them all
   */
  static LiveSettings from(EnvironmentVariables variables) {
    String baseUrl =
        variables.required(
            "EXTROVERT_BASE_URL", "the address to verify, with its path", LiveSettings::address);
    String key =
        variables.required(
            "EXTROVERT_API_KEY", "a key of the team that owns the campaign", LiveSettings::key);
    String profile =
        variables.required(
            "EXTROVERT_PROFILE_URL",
            "the LinkedIn profile of a prospect reserved for this",
            text -> ProfileUrl.parse(text).canonical());
    CampaignList list = list(variables, CAMPAIGN, "EXTROVERT_PROSPECT_LIST_ID");
    Optional<CampaignList> other =
        Stream.of(OTHER_CAMPAIGN, OTHER_LIST)
            .filter(name -> variables.optional(name).isPresent())
            .findAny()
            .map(any -> list(variables, OTHER_CAMPAIGN, OTHER_LIST));
    if (other
        .map(CampaignList::campaignId)
        .filter(id -> id.equals(list.campaignId()))
        .isPresent()) {
      variables.report(OTHER_CAMPAIGN + " is wrong: it equals " + CAMPAIGN + ".");
    }
    variables.check();
    Duration limit =
        variables.optional("live.limit").map(Duration::parse).orElse(Duration.ofSeconds(10));
    return new LiveSettings(baseUrl, key, profile, list, other, limit);
  }

  /** Returns a client whose calls end within the limit. */
  ExtrovertClient client() {
    return ExtrovertClient.builder()
        .baseUrl(baseUrl)
        .apiKey(apiKey)
        .connectTimeout(limit)
        .attemptTimeout(limit)
        .deadline(limit)
        .build();
  }

  /** Returns an interaction's request with real values in place of the examples. */
  RequestMessage request(PactInteraction interaction) {
    RequestMessage example = interaction.request();
    RequestMessage real =
        example.withBody(
            example
                .body()
                .replace(Contract.CAMPAIGN, list.campaignId().toString())
                .replace(Contract.LIST, list.prospectListId().toString())
                .replace(Contract.PROFILE, profileUrl));
    return interaction.hasState(Contract.UNKNOWN_KEY)
        ? real
        : real.withHeader(Contract.KEY_HEADER, apiKey);
  }

  /** Redacts the actual value if the key or the profile URL contains one of its words. */
  ObservedViolation redact(ObservedViolation violation) {
    String secret = (apiKey + " " + profileUrl).toLowerCase(Locale.ROOT);
    return LONG_WORD
            .matcher(violation.actual().toLowerCase(Locale.ROOT))
            .results()
            .anyMatch(word -> secret.contains(word.group()))
        ? violation.withActual("something else (redacted)")
        : violation;
  }

  private static CampaignList list(EnvironmentVariables variables, String campaign, String list) {
    Function<String, UUID> id =
        text ->
            RemoveProspect.builder()
                .profileUrl(Contract.PROFILE)
                .campaignId(text)
                .build()
                .campaignId();
    return new CampaignList(
        variables.required(campaign, "the id of a campaign reserved for this", id),
        variables.required(list, "the id of a prospect list in that campaign", id));
  }

  private static String address(String text) {
    ExtrovertClient.builder().baseUrl(text).apiKey("any").build().close();
    return text.strip().replaceFirst("/+$", "");
  }

  private static String key(String text) {
    ExtrovertClient.builder().apiKey(text).build().close();
    return text;
  }

  /** Returns neither the key nor the profile URL. */
  @Override
  public String toString() {
    return "LiveSettings[baseUrl=" + baseUrl + ", list=" + list + "]";
  }
}
