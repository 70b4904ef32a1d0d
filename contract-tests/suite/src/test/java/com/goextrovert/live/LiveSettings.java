package com.goextrovert.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.PactInteraction;
import com.goextrovert.remote.EnvironmentVariables;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.SecretTexts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The provider to verify, and the data set aside for it. Nothing has a default, so nothing real is
 * changed by accident.
 *
 * @param baseUrl the provider's address, without a slash at the end
 * @param profileUrl the prospect to add and remove, in canonical form
 * @param list where to add the prospect
 * @param otherList a list of another campaign, if there is one
 */
record LiveSettings(
    String baseUrl,
    String apiKey,
    String profileUrl,
    CampaignList list,
    Optional<CampaignList> otherList) {
  static final String OTHER_CAMPAIGN = "EXTROVERT_OTHER_CAMPAIGN_ID";
  static final String OTHER_LIST = "EXTROVERT_OTHER_PROSPECT_LIST_ID";
  private static final String CAMPAIGN = "EXTROVERT_CAMPAIGN_ID";

  /** A prospect list of a campaign. */
  record CampaignList(UUID campaignId, UUID prospectListId) {}

  /**
   * Throws an {@link IllegalArgumentException} that names each variable that is missing or wrong.
   */
  static LiveSettings from(EnvironmentVariables variables) {
    String baseUrl =
        required(
            variables,
            "EXTROVERT_BASE_URL",
            "the address to verify, with its path",
            LiveSettings::address);
    String key =
        required(
            variables,
            "EXTROVERT_API_KEY",
            "a key of the team that owns the campaign",
            LiveSettings::key);
    String profile =
        required(
            variables,
            "EXTROVERT_PROFILE_URL",
            "the LinkedIn profile of a prospect set aside for this",
            text -> removal(text, Contract.CAMPAIGN).profileUrl());
    CampaignList list = list(variables, CAMPAIGN, "EXTROVERT_PROSPECT_LIST_ID");
    Optional<CampaignList> other =
        Stream.of(OTHER_CAMPAIGN, OTHER_LIST)
            .filter(name -> variables.optional(name).isPresent())
            .findAny()
            .map(any -> list(variables, OTHER_CAMPAIGN, OTHER_LIST));
    if (list.campaignId() != null
        && other.filter(each -> list.campaignId().equals(each.campaignId())).isPresent()) {
      variables.report(OTHER_CAMPAIGN + " is wrong: it is " + CAMPAIGN + " again.");
    }
    variables.check();
    return new LiveSettings(baseUrl, key, profile, list, other);
  }

  /** Returns a client whose calls end within the limit. */
  ExtrovertClient client(Duration limit) {
    return client(baseUrl, apiKey, limit);
  }

  SecretTexts secrets() {
    return new SecretTexts(apiKey, profileUrl);
  }

  /** Returns an interaction's request with real values in place of the examples. */
  RequestMessage request(PactInteraction interaction) {
    RequestMessage example = interaction.request();
    ObjectNode body = interaction.requestBody();
    Map.of(
            "campaignId", list.campaignId().toString(),
            "prospectListId", list.prospectListId().toString(),
            "prospectProfileUrl", profileUrl)
        .forEach((name, value) -> replace(body, name, value));
    RequestMessage real = example.withBody(body.toString());
    return interaction.hasState(Contract.UNKNOWN_KEY)
        ? real
        : real.withHeader(Contract.KEY_HEADER, apiKey);
  }

  private static void replace(ObjectNode body, String name, String value) {
    if (body.has(name)) {
      body.put(name, value);
    }
  }

  private static ExtrovertClient client(String baseUrl, String key, Duration limit) {
    return ExtrovertClient.builder()
        .baseUrl(baseUrl)
        .apiKey(key)
        .connectTimeout(limit)
        .attemptTimeout(limit)
        .deadline(limit)
        .build();
  }

  private static CampaignList list(EnvironmentVariables variables, String campaign, String list) {
    Function<String, UUID> id = text -> removal(Contract.PROFILE, text).campaignId();
    return new CampaignList(
        required(variables, campaign, "the id of a campaign set aside for this", id),
        required(variables, list, "the id of a prospect list in that campaign", id));
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

  private static String address(String text) {
    client(text, "any", Duration.ofSeconds(1)).close();
    return text.strip().replaceFirst("/+$", "");
  }

  private static String key(String text) {
    client("http://localhost", text, Duration.ofSeconds(1)).close();
    return text;
  }

  private static RemoveProspect removal(String profile, String campaign) {
    return RemoveProspect.builder().campaignId(campaign).profileUrl(profile).build();
  }

  /** Returns neither the key nor the profile. */
  @Override
  public String toString() {
    return "LiveSettings[baseUrl=" + baseUrl + ", list=" + list + "]";
  }
}
