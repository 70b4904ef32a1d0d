package com.goextrovert.client;

import com.goextrovert.client.internal.input.BaseUrl;
import java.util.Map;

/** Builds a client from environment variables. */
final class Environment {
  private static final String API_KEY = "EXTROVERT_API_KEY";
  private static final String BASE_URL = "EXTROVERT_BASE_URL";

  private Environment() {}

  static ExtrovertClient client(Map<String, String> variables) {
    ExtrovertClient.Builder builder = ExtrovertClient.builder();
    from(API_KEY, () -> builder.apiKey(variables.getOrDefault(API_KEY, "")));
    String baseUrl = variables.getOrDefault(BASE_URL, "");
    // Most shells and schedulers treat empty as unset.
    if (!baseUrl.isEmpty()) {
      from(BASE_URL, () -> builder.baseUrl(BaseUrl.require(baseUrl, false)));
    }
    return builder.build();
  }

  private static void from(String variable, Runnable setting) {
    try {
      setting.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(variable + ": " + e.getMessage(), e);
    }
  }
}
