package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The schemas that become Java types, under names that say where they stand. */
final class NamedSchemas {
  /** What can only be null; the generator's settings say which type that is. */
  static final String NO_PAYLOAD = "NoPayload";

  private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^A-Za-z0-9]+");

  private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();
  private final Map<String, JsonNode> meanings = new HashMap<>();

  /** All of them, by name. */
  ObjectNode all() {
    return schemas;
  }

  /**
   * What is written in the place of a shape: a reference to it under the first of the names that is
   * free or means the same already, or the shape itself if it needs no name.
   *
   * @param shape of {@link SchemaShapes}
   * @param names in the order of preference
   */
  ObjectNode place(ObjectNode shape, String... names) {
    return place(shape, "", List.of(names));
  }

  /** The same, where the words of a property have a name that the answers of its kind share. */
  ObjectNode placeAnswer(ObjectNode shape, String kind, String... names) {
    return place(shape, kind, List.of(names));
  }

  /** A name with a capital, without what cannot be in one of Java's. */
  static String capital(String name) {
    StringBuilder capital = new StringBuilder();
    for (String word : NOT_OF_A_NAME.split(name)) {
      if (!word.isEmpty()) {
        capital.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return capital.toString();
  }

  private ObjectNode place(ObjectNode shape, String kind, List<String> names) {
    if (shape.path("type").asText().equals("array")) {
      List<String> items = names.stream().map(name -> name + "Item").toList();
      ObjectNode list = shape.deepCopy();
      list.set("items", place((ObjectNode) shape.get("items"), "", items));
      return list;
    }
    boolean isObject = shape.has("properties");
    if (!isObject && !shape.has("enum")) {
      return shape;
    }
    boolean isNull = shape.path("enum").path(0).isNull();
    String name = free(isNull ? List.of(NO_PAYLOAD) : names, meaning(shape));
    if (!schemas.has(name)) {
      // Taken before its properties look for names of their own.
      ObjectNode named = shape.deepCopy();
      schemas.set(name, named);
      if (isObject) {
        named.set("properties", properties(shape, kind, name));
      }
    }
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private ObjectNode properties(ObjectNode shape, String kind, String owner) {
    ObjectNode placed = JsonNodeFactory.instance.objectNode();
    for (var property : shape.get("properties").properties()) {
      ObjectNode schema = (ObjectNode) property.getValue();
      String name = capital(property.getKey());
      boolean shared = !kind.isEmpty() && schema.has("enum");
      List<String> names = shared ? List.of(kind + name, owner + name) : List.of(owner + name);
      placed.set(property.getKey(), place(schema, "", names));
    }
    return placed;
  }

  private String free(List<String> names, JsonNode meaning) {
    String last = names.get(names.size() - 1);
    return Stream.concat(names.stream(), Stream.iterate(2, i -> i + 1).map(i -> last + i))
        .filter(name -> meanings.computeIfAbsent(name, any -> meaning).equals(meaning))
        .findFirst()
        .orElseThrow();
  }

  /** The shape without its prose. */
  private static JsonNode meaning(ObjectNode shape) {
    ObjectNode meaning = shape.deepCopy();
    meaning.remove("description");
    meaning.path("properties").properties().forEach(each -> each.setValue(meaning(object(each))));
    if (meaning.has("items")) {
      meaning.set("items", meaning((ObjectNode) meaning.get("items")));
    }
    return meaning;
  }

  private static ObjectNode object(Map.Entry<String, JsonNode> property) {
    return (ObjectNode) property.getValue();
  }
}
