package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A new document in the order of the one before, so that a reordering changes nothing and a
 * difference of the two files shows what has changed. What is new comes last, in an order that does
 * not depend on the new document's; a component with a new name takes the place of the one that was
 * referred to from there.
 */
final class KeptOrder {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonNode NOTHING = MissingNode.getInstance();

  /** As documents are written; names that are not here follow, by alphabet. */
  private static final List<String> CUSTOM =
      List.of(
          "openapi",
          "$ref",
          "name",
          "in",
          "url",
          "type",
          "format",
          "info",
          "title",
          "servers",
          "tags",
          "summary",
          "description",
          "version",
          "operationId",
          "nullable",
          "enum",
          "default",
          "example",
          "parameters",
          "requestBody",
          "content",
          "schema",
          "items",
          "properties",
          "responses",
          "required",
          "security",
          "paths",
          "components",
          "schemas");

  private static final Comparator<String> BY_CUSTOM =
      Comparator.<String>comparingInt(name -> CUSTOM.contains(name) ? CUSTOM.indexOf(name) : 99)
          .thenComparing(Comparator.naturalOrder());

  private final Map<String, String> newNames;

  private KeptOrder(Map<String, String> newNames) {
    this.newNames = newNames;
  }

  /** The next document, ordered as the one before was. */
  static JsonNode like(JsonNode before, JsonNode next) {
    return new KeptOrder(RenamedComponents.between(before, next))
        .ordered(before, next, Place.KEYWORDS, "");
  }

  private JsonNode ordered(JsonNode before, JsonNode next, Place place, String at) {
    if (next.isObject()) {
      return members(before, next, place, at);
    }
    if (next.isArray()) {
      ArrayNode items = JSON.arrayNode();
      for (int i = 0; i < next.size(); i++) {
        items.add(ordered(before.path(i), next.get(i), place, at));
      }
      return items;
    }
    return Canonical.of(before).equals(Canonical.of(next)) ? before : next;
  }

  private JsonNode members(JsonNode before, JsonNode next, Place place, String at) {
    ObjectNode members = JSON.objectNode();
    for (Map.Entry<String, JsonNode> member : before.properties()) {
      String name = newName(at, member.getKey());
      if (next.has(name) && !members.has(name)) {
        members.set(name, member(name, member.getValue(), next.get(name), place, at));
      }
    }
    next.propertyStream()
        .map(Map.Entry::getKey)
        .filter(name -> !members.has(name))
        .sorted(place == Place.KEYWORDS ? BY_CUSTOM : Comparator.naturalOrder())
        .forEach(name -> members.set(name, member(name, NOTHING, next.get(name), place, at)));
    return members;
  }

  private JsonNode member(String name, JsonNode before, JsonNode next, Place place, String at) {
    return place.isSet(name, next)
        ? set(before, next)
        : ordered(before, next, place.of(name, next), at + "/" + name);
  }

  private String newName(String at, String name) {
    String reference = newNames.get("#" + at + "/" + name);
    return reference == null ? name : reference.substring(reference.lastIndexOf('/') + 1);
  }

  private JsonNode set(JsonNode before, JsonNode next) {
    ArrayNode items = JSON.arrayNode();
    List<JsonNode> left = new ArrayList<>();
    next.forEach(left::add);
    for (JsonNode known : before) {
      if (left.removeIf(item -> Canonical.equal(item, known))) {
        items.add(known);
      }
    }
    left.stream()
        .sorted(Comparator.comparing(item -> Canonical.of(item).toString()))
        .map(item -> ordered(NOTHING, item, Place.KEYWORDS, ""))
        .forEach(items::add);
    return items;
  }
}
