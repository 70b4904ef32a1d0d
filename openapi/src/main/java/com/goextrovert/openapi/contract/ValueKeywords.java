package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Values;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Judges a value by those keywords of a schema that concern nothing but this value. */
final class ValueKeywords {
  private static final Map<String, Predicate<String>> TEXT_FORMATS =
      Map.ofEntries(
          Map.entry("uuid", like("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")),
          Map.entry("email", like("[^@\\s]+@[^@\\s]+")),
          Map.entry("hostname", like("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")),
          Map.entry("ipv4", like("\\d{1,3}(\\.\\d{1,3}){3}")),
          Map.entry("ipv6", like("\\p{XDigit}*:[\\p{XDigit}:.]*")),
          Map.entry("byte", like("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")),
          Map.entry("time", like("\\d{2}:\\d{2}:\\d{2}.*")),
          Map.entry("duration", like("P[0-9YMWDTHS]+")),
          Map.entry("date", text -> LocalDate.parse(text) != null),
          Map.entry("date-time", text -> OffsetDateTime.parse(text) != null),
          Map.entry("uri", text -> URI.create(text).isAbsolute()),
          Map.entry("uri-reference", text -> URI.create(text) != null));

  private ValueKeywords() {}

  /** Returns what the schema expects of the value and the value is not. */
  static List<String> faults(JsonNode schema, JsonNode value) {
    if (value.isNull() && schema.path("nullable").asBoolean()) {
      return List.of();
    }
    String type = schema.path("type").asText();
    if (!type.isEmpty() && !Values.ofTypes(type).contains(value)) {
      return List.of("must be of type " + type);
    }
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (!isMet(schema, keyword.getKey(), keyword.getValue(), value)) {
        String words = keyword.getKey().equals("enum") ? "be one of" : "have " + keyword.getKey();
        faults.add("must " + words + " " + keyword.getValue());
      }
    }
    return faults;
  }

  private static boolean isMet(JsonNode schema, String keyword, JsonNode limit, JsonNode value) {
    return switch (keyword) {
      case "enum" -> Values.listed(limit).contains(value);
      case "format" -> hasFormat(value, limit.asText());
      case "minLength" -> !value.isTextual() || length(value) >= limit.asLong();
      case "maxLength" -> !value.isTextual() || length(value) <= limit.asLong();
      case "minItems" -> !value.isArray() || value.size() >= limit.asLong();
      case "maxItems" -> !value.isArray() || value.size() <= limit.asLong();
      case "uniqueItems" ->
          !value.isArray() || !limit.asBoolean() || distinct(value) == value.size();
      case "minProperties" -> !value.isObject() || value.size() >= limit.asLong();
      case "maxProperties" -> !value.isObject() || value.size() <= limit.asLong();
      case "minimum" ->
          !value.isNumber()
              || compare(value, limit) >= (schema.path("exclusiveMinimum").asBoolean() ? 1 : 0);
      case "maximum" ->
          !value.isNumber()
              || compare(limit, value) >= (schema.path("exclusiveMaximum").asBoolean() ? 1 : 0);
      case "multipleOf" ->
          !value.isNumber()
              || limit.decimalValue().signum() == 0
              || value.decimalValue().remainder(limit.decimalValue()).signum() == 0;
      default -> true;
    };
  }

  private static int length(JsonNode text) {
    return text.asText().codePointCount(0, text.asText().length());
  }

  private static int distinct(JsonNode items) {
    Set<JsonNode> distinct = new HashSet<>();
    items.forEach(distinct::add);
    return distinct.size();
  }

  private static int compare(JsonNode number, JsonNode other) {
    return number.decimalValue().compareTo(other.decimalValue());
  }

  private static boolean hasFormat(JsonNode value, String format) {
    try {
      return switch (format) {
        case "int32" -> !value.isIntegralNumber() || value.canConvertToInt();
        case "int64" -> !value.isIntegralNumber() || value.canConvertToLong();
        default ->
            !value.isTextual()
                || TEXT_FORMATS.getOrDefault(format, text -> true).test(value.asText());
      };
    } catch (DateTimeException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static Predicate<String> like(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }
}
