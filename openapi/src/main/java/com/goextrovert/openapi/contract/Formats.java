package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.YamlTree;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The formats of OpenAPI 3.0 and JSON Schema. Every value fits an unknown format. */
final class Formats {
  private static final JsonNode PATTERNS = YamlTree.resource("patterns.yaml").path("formats");

  private Formats() {}

  static boolean fits(JsonNode value, String format) {
    try {
      return switch (format) {
        case "int32" -> !value.isIntegralNumber() || value.canConvertToInt();
        case "int64" -> !value.isIntegralNumber() || value.canConvertToLong();
        default -> !value.isTextual() || fits(value.asText(), format);
      };
    } catch (DateTimeException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean fits(String text, String format) {
    return switch (format) {
      case "date" -> LocalDate.parse(text) != null;
      case "date-time" -> OffsetDateTime.parse(text) != null;
      case "uri" -> URI.create(text).isAbsolute();
      case "uri-reference" -> URI.create(text) != null;
      default -> text.matches(PATTERNS.path(format).asText("(?s).*"));
    };
  }
}
