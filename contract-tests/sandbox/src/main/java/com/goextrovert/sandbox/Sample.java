package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Values that schemas accept: the only one there is, the example, or the plainest. */
final class Sample {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "uuid", "8d256aa6-9b12-49a7-93ee-bf41634b5b60",
          "date", "2026-01-31",
          "date-time", "2026-01-31T12:00:00Z",
          "email", "someone@example.com",
          "uri", "https://example.com/");

  private final OpenApiDocument document;

  Sample(OpenApiDocument document) {
    this.document = document;
  }

  /**
   * An object with what the schema requires, and what else there is but one value or example of.
   */
  ObjectNode object(JsonNode schema) {
    JsonNode whole = document.whole(schema);
    Set<String> required = new HashSet<>();
    whole.path("required").forEach(name -> required.add(name.asText()));
    ObjectNode object = JSON.objectNode();
    for (var property : whole.path("properties").properties()) {
      JsonNode described = document.whole(property.getValue());
      boolean isPlain = described.has("example") || described.path("enum").size() == 1;
      if (isPlain || required.contains(property.getKey())) {
        object.set(property.getKey(), value(described));
      }
    }
    return object;
  }

  private JsonNode value(JsonNode whole) {
    JsonNode words = whole.path("enum");
    if (words.size() != 1 && whole.has("example")) {
      return whole.get("example");
    }
    if (!words.isEmpty()) {
      return words.get(0);
    }
    if (whole.path("nullable").asBoolean()) {
      return JSON.nullNode();
    }
    return switch (whole.path("type").asText()) {
      case "string" -> JSON.textNode(text(whole));
      case "integer", "number" -> whole.has("minimum") ? whole.get("minimum") : JSON.numberNode(0);
      case "boolean" -> JSON.booleanNode(false);
      case "array" -> list(whole);
      default -> object(whole);
    };
  }

  private JsonNode list(JsonNode whole) {
    var list = JSON.arrayNode();
    while (list.size() < whole.path("minItems").asInt()) {
      list.add(value(document.whole(whole.path("items"))));
    }
    return list;
  }

  private static String text(JsonNode whole) {
    String text = BY_FORMAT.getOrDefault(whole.path("format").asText(), "text");
    int least = whole.path("minLength").asInt();
    int most = whole.path("maxLength").asInt(Integer.MAX_VALUE);
    return text.repeat(Math.max(1, least))
        .substring(0, Math.min(most, Math.max(least, text.length())));
  }
}
