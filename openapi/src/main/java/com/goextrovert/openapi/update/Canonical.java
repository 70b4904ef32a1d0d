package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The form in which two trees are equal exactly if nothing but order and layout differs. */
final class Canonical {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Canonical() {}

  static boolean equal(JsonNode one, JsonNode other) {
    return of(one).equals(of(other));
  }

  /** The whole document, or a part of it that is an object of OpenAPI's own. */
  static JsonNode of(JsonNode node) {
    return of(node, Place.KEYWORDS);
  }

  static JsonNode of(JsonNode node, Place place) {
    if (node.isObject()) {
      var sorted = new TreeMap<String, JsonNode>();
      node.properties().forEach(each -> sorted.put(each.getKey(), member(each, place)));
      ObjectNode object = JSON.objectNode();
      object.setAll(sorted);
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JSON.arrayNode();
      node.forEach(item -> array.add(of(item, place)));
      return array;
    }
    if (node.isNumber()) {
      return JSON.numberNode(node.decimalValue().stripTrailingZeros());
    }
    return node;
  }

  private static JsonNode member(java.util.Map.Entry<String, JsonNode> member, Place place) {
    Place there = place.of(member.getKey(), member.getValue());
    JsonNode value = of(member.getValue(), there);
    if (!place.isSet(member.getKey(), value)) {
      return value;
    }
    List<JsonNode> items =
        value.valueStream().sorted(Comparator.comparing(JsonNode::toString)).toList();
    return JSON.arrayNode().addAll(items);
  }
}
