package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.goextrovert.contract.DocumentedSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values that a schema forbids, of every JSON type, empty and not. */
final class ForbiddenValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<JsonNode> ALL =
      List.of(
          JSON.nullNode(),
          JSON.textNode(""),
          JSON.textNode("null"),
          JSON.textNode("another"),
          JSON.numberNode(0),
          JSON.numberNode(42),
          JSON.numberNode(1.5),
          JSON.booleanNode(true),
          JSON.booleanNode(false),
          JSON.objectNode(),
          JSON.objectNode().put("another", 1),
          JSON.arrayNode(),
          JSON.arrayNode().add(1));

  private ForbiddenValues() {}

  static Map<String, JsonNode> of(DocumentedSchema schema) {
    Map<String, JsonNode> forbidden = new LinkedHashMap<>();
    for (JsonNode value : ALL) {
      if (!schema.accepts(value)) {
        forbidden.put("is " + value, value);
      }
    }
    for (JsonNode value : schema.values()) {
      if (value.isTextual()) {
        String text = value.textValue();
        for (String other : List.of(text.toUpperCase(Locale.ROOT), capitalize(text), text + " ")) {
          if (!schema.accepts(JSON.textNode(other))) {
            forbidden.put("is \"" + other + "\"", JSON.textNode(other));
          }
        }
      }
    }
    return forbidden;
  }

  static String capitalize(String text) {
    return text.isEmpty() ? "A" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
