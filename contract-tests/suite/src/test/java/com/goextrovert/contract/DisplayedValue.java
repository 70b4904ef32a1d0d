package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Displays values in failure messages; of what may be personal, only the size. */
final class DisplayedValue {
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9 _-]{0,40}");

  /** Any other header may hold the key. */
  private static final Set<String> HARMLESS_HEADERS = Set.of("accept", "content-type");

  private DisplayedValue() {}

  /** Returns a header's value, or the given words in its place. */
  static String header(String name, String value, String words) {
    if (value.isEmpty()) {
      return "nothing";
    }
    return HARMLESS_HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? value : words;
  }

  static String of(JsonNode value) {
    if (value.isMissingNode()) {
      return "nothing";
    }
    if (value.isContainerNode() && !value.isEmpty()) {
      return value.isArray()
          ? "an array of " + value.size()
          : "an object with " + String.join(", ", (Iterable<String>) value::fieldNames);
    }
    if (value.isTextual() && !HARMLESS.matcher(value.textValue()).matches()) {
      return "a text of " + value.textValue().length() + " characters";
    }
    return value.toString();
  }

  static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "text";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case OBJECT -> "object";
      case ARRAY -> "array";
      default -> "null";
    };
  }
}
