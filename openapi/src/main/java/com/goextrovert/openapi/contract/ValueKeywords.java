package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.Values;
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
    if (!type.isEmpty() && !Values.ofTypes(type).contains(value)) {
      return List.of("must be of type " + type);
    }
    List<String> faults = new ArrayList<>();
    JsonNode listed = schema.path("enum");
    if (listed.isArray() && !Values.listed(listed).contains(value)) {
      faults.add("must be one of " + listed);
    }
    if (value.isTextual()) {
      String text = value.asText();
      addFaultsOfLimits(
          faults, schema, "Length", BigDecimal.valueOf(text.codePointCount(0, text.length())));
    } else if (value.isNumber()) {
      addFaultsOfLimits(faults, schema, "imum", value.decimalValue());
      BigDecimal factor = schema.path("multipleOf").decimalValue();
      if (factor.signum() > 0 && value.decimalValue().remainder(factor).signum() != 0) {
        faults.add("must be a multiple of " + factor);
      }
    } else if (value.isObject()) {
      addFaultsOfLimits(faults, schema, "Properties", BigDecimal.valueOf(value.size()));
    } else if (value.isArray()) {
      addFaultsOfLimits(faults, schema, "Items", BigDecimal.valueOf(value.size()));
      Set<JsonNode> distinct = new HashSet<>();
      value.forEach(distinct::add);
      if (schema.path("uniqueItems").asBoolean() && distinct.size() < value.size()) {
        faults.add("must not have equal items");
      }
    }
    String format = schema.path("format").asText();
    if (!hasFormat(value, format)) {
      faults.add("must have the format " + format);
    }
    return faults;
  }

  /** Checks the keywords {@code min...} and {@code max...}: of {@code Length}, for example. */
  private static void addFaultsOfLimits(
      List<String> faults, JsonNode schema, String what, BigDecimal size) {
    for (String limit : List.of("min", "max")) {
      JsonNode bound = schema.path(limit + what);
      boolean isExclusive =
          schema.path("exclusive" + (limit + what).replaceFirst("m", "M")).asBoolean();
      int beyond = size.compareTo(bound.decimalValue()) * (limit.equals("max") ? 1 : -1);
      if (bound.isNumber() && (beyond > 0 || beyond == 0 && isExclusive)) {
        faults.add("must have %s %s, but has %s".formatted(limit + what, bound, size));
      }
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
