package com.goextrovert.client.internal.input;

/** Checks API keys. No message repeats the key. */
public final class ApiKey {
  private ApiKey() {}

  /** Returns the key if a header can carry it unchanged. */
  public static String require(String key) {
    if (key == null || key.isBlank()) {
      throw new IllegalArgumentException(
          "apiKey is missing or blank; give the key of your Extrovert team");
    }
    if (!key.chars().allMatch(c -> c >= 0x20 && c <= 0x7E)) {
      throw new IllegalArgumentException(
          "apiKey has a character that is not printable ASCII, such as a line break at its end;"
              + " remove it");
    }
    if (key.startsWith(" ") || key.endsWith(" ")) {
      throw new IllegalArgumentException("apiKey starts or ends with a space; remove it");
    }
    return key;
  }
}
