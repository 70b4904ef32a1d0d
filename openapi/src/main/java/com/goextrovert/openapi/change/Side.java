package com.goextrovert.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.Keywords;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
import java.util.ArrayDeque;
import java.util.Deque;

/** One of the two documents that are compared. */
final class Side {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Deeper than anybody writes; what differs below is not told. */
  private static final int DEEPEST = 30;

  private final SpecDocument document;
  private final Schemas schemas;

  Side(SpecDocument document) {
    this.document = document;
    this.schemas = new Schemas(document);
  }

  SpecDocument document() {
    return document;
  }

  Schemas schemas() {
    return schemas;
  }

  /** A schema without references, {@code allOf} and what says nothing. */
  JsonNode plain(JsonNode schema) {
    return withoutDefaults(schemas.flat(schema));
  }

  /** What a node means on the wire: references followed everywhere, explanations left out. */
  JsonNode meaning(JsonNode node) {
    return meaning(node, new ArrayDeque<>());
  }

  private JsonNode meaning(JsonNode node, Deque<JsonNode> open) {
    JsonNode here = document.resolve(node);
    if (open.size() > DEEPEST || open.stream().anyMatch(outer -> outer == here)) {
      return JSON.textNode("and so on");
    }
    if (!here.isContainerNode()) {
      return here;
    }
    open.push(here);
    JsonNode meaning;
    if (here.isArray()) {
      var array = JSON.arrayNode();
      here.forEach(item -> array.add(meaning(item, open)));
      meaning = array;
    } else {
      ObjectNode object = JSON.objectNode();
      here.properties().stream()
          .filter(member -> !Keywords.isAnnotation(member.getKey()))
          .filter(member -> !Equality.saysNothing(member.getKey(), member.getValue()))
          .forEach(member -> object.set(member.getKey(), meaning(member.getValue(), open)));
      meaning = object;
    }
    open.pop();
    return meaning;
  }

  static JsonNode withoutDefaults(JsonNode node) {
    if (!node.isObject()) {
      return node;
    }
    ObjectNode plain = node.deepCopy();
    plain.properties().removeIf(each -> Equality.saysNothing(each.getKey(), each.getValue()));
    return plain;
  }
}
