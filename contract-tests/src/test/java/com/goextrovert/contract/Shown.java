package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** JSON values as a failure may show them: what could be somebody's is only measured. */
final class Shown {
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9 _-]{0,40}");

  private Shown() {}

  static String value(JsonNode value) {
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
