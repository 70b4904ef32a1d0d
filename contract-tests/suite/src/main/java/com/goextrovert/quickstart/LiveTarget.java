package com.goextrovert.quickstart;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.quickstart.Quickstart.Place;
import java.util.Map;
import java.util.Properties;

/**
 * What a live run needs, all of it given on purpose: a key alone touches nothing.
 *
 * @param apiKey from {@code EXTROVERT_API_KEY}
 * @param baseUrl from {@code EXTROVERT_BASE_URL}, else the real API
 * @param place from {@code -DcampaignId} and {@code -DprospectListId}
 * @param profileUrl from {@code -DprofileUrl}
 */
record LiveTarget(String apiKey, String baseUrl, Place place, String profileUrl) {
  static LiveTarget from(Properties properties, Map<String, String> environment) {
    AddProspect checked =
        AddProspect.builder()
            .profileUrl(given(properties, "profileUrl"))
            .prospectListId(given(properties, "prospectListId"))
            .campaignId(given(properties, "campaignId"))
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
        new Place(checked.campaignId(), checked.prospectListId()),
        checked.profileUrl());
  }

  private static String given(Properties properties, String name) {
    String value = properties.getProperty(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a live run needs -D" + name + "=...");
    }
    return value;
  }

  /** Without the key and the person. */
  @Override
  public String toString() {
    return "LiveTarget[baseUrl=" + baseUrl + ", place=" + place + "]";
  }
}
