package com.goextrovert.quickstart;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.quickstart.Quickstart.QuickstartList;
import java.util.Map;
import java.util.Properties;

/** The provider that the quickstart calls, and the prospect and list that it changes. */
record QuickstartTarget(String apiKey, String baseUrl, QuickstartList list, String profileUrl) {

  /**
   * Reads the settings of a live run: the key from {@code EXTROVERT_API_KEY}, the base URL from
   * {@code EXTROVERT_BASE_URL} (by default the real API), the rest from system properties.
   *
   * @throws IllegalArgumentException if a value is invalid, or missing (except the base URL)
   */
  static QuickstartTarget from(Properties properties, Map<String, String> environment) {
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
    return new QuickstartTarget(
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

  /** Returns neither the key nor the profile URL. */
  @Override
  public String toString() {
    return "QuickstartTarget[baseUrl=" + baseUrl + ", list=" + list + "]";
  }
}
