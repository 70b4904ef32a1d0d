package com.goextrovert.quickstart;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.quickstart.Quickstart.QuickstartList;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of a live run. All but the base URL are required: a key alone changes nothing.
 *
 * @param apiKey from {@code EXTROVERT_API_KEY}
 * @param baseUrl from {@code EXTROVERT_BASE_URL}; by default the real API
 * @param list from {@code -DcampaignId} and {@code -DprospectListId}
 * @param profileUrl from {@code -DprofileUrl}
 */
record LiveTarget(String apiKey, String baseUrl, QuickstartList list, String profileUrl) {
  static LiveTarget from(Properties properties, Map<String, String> environment) {
    AddProspect checked =
        AddProspect.builder()
            .profileUrl(required(properties, "profileUrl"))
            .prospectListId(required(properties, "prospectListId"))
            .campaignId(required(properties, "campaignId"))
            .build();
    String key = environment.getOrDefault("EXTROVERT_API_KEY", "");
    if (key.isBlank()) {
      throw new IllegalArgumentException(
          "EXTROVERT_API_KEY is not set; a live run needs it in the environment");
    }
    String baseUrl = environment.getOrDefault("EXTROVERT_BASE_URL", "");
    return new LiveTarget(
        key,
        baseUrl.isEmpty() ? ProspectsApi.SERVER : baseUrl,
        new QuickstartList(checked.campaignId(), checked.prospectListId()),
        checked.profileUrl());
  }

  private static String required(Properties properties, String name) {
    String value = properties.getProperty(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a live run needs -D" + name + "=...");
    }
    return value;
  }

  /** Returns neither the key nor the profile. */
  @Override
  public String toString() {
    return "LiveTarget[baseUrl=" + baseUrl + ", list=" + list + "]";
  }
}
