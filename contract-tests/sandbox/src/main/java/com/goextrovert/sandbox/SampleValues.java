package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.Schemas;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Values that schemas accept: the only one there is, the example, or the plainest. */
final class SampleValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "uuid", "8d256aa6-9b12-49a7-93ee-bf41634b5b60",
          "date", "2026-01-31",
          "date-time", "2026-01-31T12:00:00Z",
          "email", "someone@example.com",
          "uri", "https://example.com/");

  private final Schemas schemas;

  SampleValues(Schemas schemas) {
    this.schemas = schemas;
  }

  /** Returns an object with its required fields, and with those that have one value or example. */
  ObjectNode object(JsonNode schema) {
    JsonNode flat = schemas.flat(schema);
    Set<String> required = new HashSet<>();
    flat.path("required").forEach(name -> required.add(name.asText()));
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> property : flat.path("properties").properties()) {
      JsonNode described = schemas.flat(property.getValue());
      boolean isPlain = described.has("example") || described.path("enum").size() == 1;
      if (isPlain || required.contains(property.getKey())) {
        object.set(property.getKey(), value(described));
      }
    }
    return object;
  }

  private JsonNode value(JsonNode flat) {
    JsonNode values = flat.path("enum");
    if (values.size() != 1 && flat.has("example")) {
      return flat.get("example");
    }
    if (!values.isEmpty()) {
      return values.get(0);
    }
    if (flat.path("nullable").asBoolean()) {
      return JSON.nullNode();
    }
    return switch (flat.path("type").asText()) {
      case "string" -> JSON.textNode(text(flat));
      case "integer", "number" -> flat.has("minimum") ? flat.get("minimum") : JSON.numberNode(0);
      case "boolean" -> JSON.booleanNode(false);
      case "array" -> array(flat);
      default -> object(flat);
    };
  }

  private JsonNode array(JsonNode flat) {
    var array = JSON.arrayNode();
    while (array.size() < flat.path("minItems").asInt()) {
      array.add(value(schemas.flat(flat.path("items"))));
    }
    return array;
  }

  private static String text(JsonNode flat) {
    String text = BY_FORMAT.getOrDefault(flat.path("format").asText(), "text");
    int least = flat.path("minLength").asInt();
    int most = flat.path("maxLength").asInt(Integer.MAX_VALUE);
    return text.repeat(Math.max(1, least))
        .substring(0, Math.min(most, Math.max(least, text.length())));
  }
}
