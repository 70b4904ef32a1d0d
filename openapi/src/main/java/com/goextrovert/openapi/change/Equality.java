package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Equality of trees as OpenAPI means it: the order of what is a set does not count. */
final class Equality {
  private static final Set<String> SETS =
      Set.of("required", "enum", "tags", "security", "parameters", "allOf", "oneOf", "anyOf");
  private static final Set<String> FALSE_WHEN_ABSENT =
      Set.of(
          "nullable",
          "readOnly",
          "writeOnly",
          "deprecated",
          "required",
          "uniqueItems",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "allowEmptyValue",
          "allowReserved");
  private static final Set<String> ZERO_WHEN_ABSENT =
      Set.of("minLength", "minItems", "minProperties");

  private Equality() {}

  static boolean equal(JsonNode before, JsonNode after) {
    return of(before).equals(of(after));
  }

  /** Whether a keyword says what holds without it. */
  static boolean saysNothing(String keyword, JsonNode value) {
    return FALSE_WHEN_ABSENT.contains(keyword) && value.isBoolean() && !value.asBoolean()
        || ZERO_WHEN_ABSENT.contains(keyword) && value.isIntegralNumber() && value.asLong() == 0
        || Set.of("parameters", "servers", "required", "tags").contains(keyword)
            && value.isArray()
            && value.isEmpty()
        || keyword.equals("additionalProperties")
            && (value.isObject() && value.isEmpty() || value.isBoolean() && value.asBoolean());
  }

  private static JsonNode of(JsonNode node) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (node.isArray()) {
      var array = json.arrayNode();
      node.forEach(item -> array.add(of(item)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    var object = json.objectNode();
    node.properties()
        .forEach(
            member -> {
              JsonNode value = of(member.getValue());
              boolean set = SETS.contains(member.getKey()) && value.isArray();
              object.set(member.getKey(), set ? sorted(value) : value);
            });
    return object;
  }

  private static JsonNode sorted(JsonNode array) {
    List<JsonNode> items =
        array.valueStream().sorted(Comparator.comparing(JsonNode::toString)).toList();
    return JsonNodeFactory.instance.arrayNode().addAll(items);
  }
}
