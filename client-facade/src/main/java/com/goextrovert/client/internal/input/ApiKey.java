package com.goextrovert.client.internal.input;

/** Whether a text can be sent as an API key. No message repeats it. */
public final class ApiKey {
  private ApiKey() {}

  /**
   * Insists on a key that reaches the server as it is.
   *
   * @param key the key
   * @return the key
   * @throws IllegalArgumentException if it is missing or blank, or if a header would lose a part of
   *     it
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
          "apiKey holds a character that no header may hold (a line feed from a file, perhaps);"
              + " give printable ASCII");
    }
    if (key.startsWith(" ") || key.endsWith(" ")) {
      throw new IllegalArgumentException(
          "apiKey begins or ends with a space, which a header would lose; give it without");
    }
    return key;
  }
}
