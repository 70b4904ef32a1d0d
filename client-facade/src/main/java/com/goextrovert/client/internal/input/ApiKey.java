package com.goextrovert.client.internal.input;

/** Checks API keys. No message repeats the key. */
public final class ApiKey {
  private ApiKey() {}

  /**
   * Checks that a header can carry a key unchanged.
   *
   * @param key the key
   * @return the key
   * @throws IllegalArgumentException if it is null or blank, or if a header would change it
   */
  public static String require(String key) {
    if (key == null) {
      throw new IllegalArgumentException("apiKey is missing; give the key of your Extrovert team");
    }
    if (key.isBlank()) {
      throw new IllegalArgumentException("apiKey is blank; give the key of your Extrovert team");
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
