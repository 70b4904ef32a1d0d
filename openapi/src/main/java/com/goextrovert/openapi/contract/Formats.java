package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The formats of OpenAPI 3.0 and JSON Schema; values fit a format that is unknown. */
final class Formats {
  private static final Map<String, Predicate<String>> OF_TEXT =
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

  private Formats() {}

  static boolean fits(JsonNode value, String format) {
    try {
      return switch (format) {
        case "int32" -> !value.isIntegralNumber() || value.canConvertToInt();
        case "int64" -> !value.isIntegralNumber() || value.canConvertToLong();
        default ->
            !value.isTextual() || OF_TEXT.getOrDefault(format, any -> true).test(value.asText());
      };
    } catch (DateTimeException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static Predicate<String> like(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }
}
