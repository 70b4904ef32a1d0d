package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
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
    if (!isOfType(value, type)) {
      return List.of("must be of type " + type);
    }
    List<String> faults = new ArrayList<>();
    JsonNode listed = schema.path("enum");
    if (listed.isArray() && !contains(listed, value)) {
      faults.add("must be one of " + listed);
    }
    if (value.isTextual()) {
      String text = value.asText();
      size(schema, "Length", text.codePointCount(0, text.length()), faults);
    } else if (value.isNumber()) {
      number(schema, value.decimalValue(), faults);
    } else if (value.isArray()) {
      size(schema, "Items", value.size(), faults);
      Set<JsonNode> distinct = new HashSet<>();
      value.forEach(distinct::add);
      if (schema.path("uniqueItems").asBoolean() && distinct.size() < value.size()) {
        faults.add("must not have equal items");
      }
    } else if (value.isObject()) {
      size(schema, "Properties", value.size(), faults);
    }
    String format = schema.path("format").asText();
    if (!hasFormat(value, format)) {
      faults.add("must have the format " + format);
    }
    return faults;
  }

  private static boolean isOfType(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> true;
    };
  }

  /** Compares numbers by value: 1.0 in a document is 1 in a request. */
  private static boolean contains(JsonNode listed, JsonNode value) {
    for (JsonNode each : listed) {
      boolean areNumbers = each.isNumber() && value.isNumber();
      if (areNumbers
          ? each.decimalValue().compareTo(value.decimalValue()) == 0
          : each.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static void size(JsonNode schema, String what, int size, List<String> faults) {
    JsonNode least = schema.path("min" + what);
    JsonNode most = schema.path("max" + what);
    if (least.isNumber() && size < least.asLong()) {
      faults.add("must have min%s %s, but has %d".formatted(what, least, size));
    }
    if (most.isNumber() && size > most.asLong()) {
      faults.add("must have max%s %s, but has %d".formatted(what, most, size));
    }
  }

  private static void number(JsonNode schema, BigDecimal number, List<String> faults) {
    JsonNode least = schema.path("minimum");
    JsonNode most = schema.path("maximum");
    BigDecimal factor = schema.path("multipleOf").decimalValue();
    int aboveLeast = least.isNumber() ? number.compareTo(least.decimalValue()) : 1;
    int belowMost = most.isNumber() ? most.decimalValue().compareTo(number) : 1;
    if (aboveLeast < 0 || aboveLeast == 0 && schema.path("exclusiveMinimum").asBoolean()) {
      faults.add("must be greater than " + least);
    }
    if (belowMost < 0 || belowMost == 0 && schema.path("exclusiveMaximum").asBoolean()) {
      faults.add("must be less than " + most);
    }
    if (factor.signum() > 0 && number.remainder(factor).signum() != 0) {
      faults.add("must be a multiple of " + factor);
    }
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
