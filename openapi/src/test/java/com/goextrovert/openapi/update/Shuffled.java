package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A document whose members and lists are in another order. */
final class Shuffled {
  private Shuffled() {}

  static JsonNode of(JsonNode node, long seed) {
    return shuffled(node, new Random(seed));
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(item -> items.add(shuffled(item, random)));
      Collections.shuffle(items, random);
      return JsonNodeFactory.instance.arrayNode().addAll(items);
    }
    if (!node.isObject()) {
      return node;
    }
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
    Collections.shuffle(members, random);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    members.forEach(member -> object.set(member.getKey(), shuffled(member.getValue(), random)));
    return object;
  }
}
