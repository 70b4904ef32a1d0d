package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.goextrovert.contract.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values to put where another is expected: each JSON type, filled and empty. */
final class Values {
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

  private Values() {}

  /** What this schema forbids, under a name for each. */
  static Map<String, JsonNode> forbidden(Schema schema) {
    Map<String, JsonNode> forbidden = new LinkedHashMap<>();
    for (JsonNode value : ALL) {
      if (!schema.accepts(value)) {
        forbidden.put("is " + value, value);
      }
    }
    for (JsonNode value : schema.values()) {
      if (value.isTextual()) {
        String text = value.textValue();
        for (String other : List.of(text.toUpperCase(Locale.ROOT), capital(text), text + " ")) {
          if (!schema.accepts(JSON.textNode(other))) {
            forbidden.put("is \"" + other + "\"", JSON.textNode(other));
          }
        }
      }
    }
    return forbidden;
  }

  static String capital(String text) {
    return text.isEmpty() ? "A" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
