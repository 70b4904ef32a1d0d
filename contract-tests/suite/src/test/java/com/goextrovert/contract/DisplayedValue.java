package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Formats values for failure messages. Shows only the size of a value that may be personal. */
final class DisplayedValue {
  private static final Pattern WORD_OR_MEDIA_TYPE =
      Pattern.compile(
          "[A-Za-z]{0,20}|(application|text)/[a-z.+-]{1,30}( ?; ?charset=[A-Za-z0-9-]{1,12})?");

  private DisplayedValue() {}

  static String ofHeader(String value) {
    if (value.isEmpty()) {
      return "nothing";
    }
    return isHarmless(value) ? value : "a value of %d characters".formatted(value.length());
  }

  static String of(JsonNode value) {
    if (value.isMissingNode()) {
      return "nothing";
    }
    if (value.isContainerNode() && !value.isEmpty()) {
      return "an %s of size %d".formatted(type(value), value.size());
    }
    String text = value.asText();
    return (value.isTextual() ? isHarmless(text) : text.length() <= 6)
        ? value.toString()
        : "a %s of %d characters".formatted(type(value), text.length());
  }

  /** Returns the JSON type of a value. */
  static String type(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static boolean isHarmless(String text) {
    return WORD_OR_MEDIA_TYPE.matcher(text).matches();
  }
}
