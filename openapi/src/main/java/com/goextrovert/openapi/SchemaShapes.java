package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of a schema decides the Java code that is made of it, and its description. References,
 * {@code allOf} and the like are worked in, so that it does not matter how upstream divides what it
 * says; lengths, patterns, formats of text, defaults and flags are left out, as they move no type.
 */
final class SchemaShapes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> SCALARS = Set.of("string", "boolean", "integer", "number");

  private final SpecDocument document;
  private final Schemas schemas;

  SchemaShapes(SpecDocument document) {
    this.document = document;
    this.schemas = new Schemas(document);
  }

  /**
   * The shape of a schema.
   *
   * @param schema anywhere in the document
   * @return an object without a type where any value will do, as it will where a schema comes again
   *     within itself
   */
  ObjectNode of(JsonNode schema) {
    return shape(schema, Set.of());
  }

  /**
   * The shape of a request's body. Of several bodies it is the one that the client sends, and each
   * field that the client sends has the type of what is sent: whether that is right is not for a
   * compiler to say.
   *
   * @param schema anywhere in the document
   * @param sends the fields that the client sends, with examples of what it sends
   */
  ObjectNode ofRequest(JsonNode schema, Map<String, List<JsonNode>> sends) {
    ObjectNode shape = of(chosen(schema, sends.keySet()));
    for (var property : shape.path("properties").properties()) {
      JsonNode sent =
          sends.getOrDefault(property.getKey(), List.of()).stream().findFirst().orElse(null);
      if (sent != null && sent.isValueNode()) {
        property.setValue(retyped(property.getValue(), sent));
      }
    }
    return shape;
  }

  private JsonNode chosen(JsonNode schema, Set<String> fields) {
    JsonNode whole = schemas.flat(schema);
    return Stream.of("oneOf", "anyOf")
        .flatMap(choice -> whole.path(choice).valueStream())
        .max(Comparator.comparingLong(branch -> declared(branch, fields)))
        .map(
            branch ->
                JSON.objectNode().<JsonNode>set("allOf", JSON.arrayNode().add(whole).add(branch)))
        .orElse(schema);
  }

  private long declared(JsonNode branch, Set<String> fields) {
    JsonNode properties = schemas.flat(branch).path("properties");
    return fields.stream().filter(properties::has).count();
  }

  private static JsonNode retyped(JsonNode shape, JsonNode sent) {
    ObjectNode retyped = JSON.objectNode();
    copy(shape, retyped, "description");
    retyped.put("type", type(sent));
    copy(shape, retyped, "nullable");
    return retyped;
  }

  private static String type(JsonNode sent) {
    if (sent.isBoolean()) {
      return "boolean";
    }
    return sent.isIntegralNumber() ? "integer" : sent.isNumber() ? "number" : "string";
  }

  private ObjectNode shape(JsonNode schema, Set<JsonNode> around) {
    ObjectNode shape = JSON.objectNode();
    Set<JsonNode> within = new HashSet<>(around);
    if (!within.add(document.resolve(schema))) {
      return shape;
    }
    JsonNode whole = schemas.flat(schema);
    copy(whole, shape, "description");
    JsonNode type = whole.path("type");
    if (values(whole).findAny().isPresent() && values(whole).allMatch(JsonNode::isNull)) {
      shape.put("nullable", true).putArray("enum").addNull();
      return shape;
    }
    if (!whole.path("properties").isEmpty()) {
      object(whole, shape, within);
    } else if (whole.has("items") || type.asText().equals("array")) {
      shape.put("type", "array").set("items", shape(whole.path("items"), within));
    } else if (isText(whole)) {
      words(whole, shape);
    } else if (SCALARS.contains(type.asText())) {
      shape.set("type", type);
      copy(whole, shape, "format");
    } else if (type.asText().equals("object")) {
      shape.set("type", type);
    }
    copy(whole, shape, "nullable");
    return shape;
  }

  private void object(JsonNode whole, ObjectNode shape, Set<JsonNode> within) {
    ObjectNode properties = shape.put("type", "object").putObject("properties");
    for (var property : whole.path("properties").properties()) {
      if (!isShadowed(property.getKey(), whole.path("properties"))) {
        properties.set(property.getKey(), shape(property.getValue(), within));
      }
    }
    Set<String> required = new TreeSet<>();
    whole.path("required").forEach(name -> required.add(name.asText()));
    required.retainAll(names(properties));
    if (!required.isEmpty()) {
      ArrayNode sorted = shape.putArray("required");
      required.forEach(sorted::add);
    }
  }

  /** {@code a_b} beside {@code aB} would be a second field of one name in Java. */
  private static boolean isShadowed(String name, JsonNode properties) {
    List<String> alike =
        properties
            .propertyStream()
            .map(each -> each.getKey())
            .filter(each -> NamedSchemas.capital(each).equals(NamedSchemas.capital(name)))
            .toList();
    String shown =
        alike.stream()
            .filter(each -> each.matches("[a-z][A-Za-z0-9]*"))
            .findFirst()
            .orElse(alike.get(0));
    return !shown.equals(name);
  }

  /** Text without a type is still text if all that it may be is. */
  private static boolean isText(JsonNode whole) {
    return whole.path("type").asText().equals("string")
        || (!whole.has("type")
            && values(whole).anyMatch(JsonNode::isTextual)
            && values(whole).allMatch(value -> value.isTextual() || value.isNull()));
  }

  private static void words(JsonNode whole, ObjectNode shape) {
    shape.put("type", "string");
    List<JsonNode> words = values(whole).filter(JsonNode::isTextual).toList();
    if (!words.isEmpty()) {
      shape.putArray("enum").addAll(words);
    }
  }

  private static Stream<JsonNode> values(JsonNode whole) {
    return whole.path("enum").valueStream();
  }

  private static Set<String> names(ObjectNode properties) {
    Set<String> names = new TreeSet<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void copy(JsonNode from, ObjectNode to, String name) {
    if (from.has(name)) {
      to.set(name, from.get(name));
    }
  }
}
