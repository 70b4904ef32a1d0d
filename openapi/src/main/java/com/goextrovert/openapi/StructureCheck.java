package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that whatever an operation reaches has the structure of OpenAPI 3.0, so that all other
 * code can rely on it. Visits each node once, without recursion.
 */
final class StructureCheck {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string");

  /** The members of each kind of object: {@code [x]} is a list of x, {@code {x}} a map to x. */
  private static final Map<String, Map<String, String>> GRAMMAR =
      grammar(
          """
          document = paths {any}, servers [server], security [{[text]}], components components
          components = securitySchemes {scheme}
          scheme = type text, in text, name text, scheme text
          pathItem = servers [server], parameters [parameter]
          operation = servers [server], security [{[text]}], parameters [parameter]
          operation = requestBody requestBody, responses {response}
          server = url text, variables {variable}
          variable = default scalar, enum [scalar]
          parameter = name text, in text, required boolean, schema schema, content {content}
          requestBody = required boolean, content {content}
          response = content {content}
          content = schema schema
          schema = type type, format text, pattern text, enum [any], nullable boolean
          schema = properties {schema}, required [text], additionalProperties schemaOrBoolean
          schema = allOf [schema], oneOf [schema], anyOf [schema], not schema, items schema
          schema = readOnly boolean, writeOnly boolean, uniqueItems boolean
          schema = minimum number, exclusiveMinimum boolean, minLength count, minItems count
          schema = maximum number, exclusiveMaximum boolean, maxLength count, maxItems count
          schema = multipleOf number, minProperties count, maxProperties count
          """);

  private final SpecDocument document;
  private final Map<JsonNode, Set<String>> visited = new IdentityHashMap<>();
  private final Deque<Part> open = new ArrayDeque<>();
  private final List<Part> schemas = new ArrayList<>();

  private record Part(JsonNode node, String kind, String place) {}

  private StructureCheck(SpecDocument document) {
    this.document = document;
  }

  /**
   * Checks an operation, and what the document says of all operations.
   *
   * @throws SpecificationException if part of it is malformed
   */
  static void check(SpecDocument document, JsonNode pathItem, JsonNode operation, String place) {
    StructureCheck check = new StructureCheck(document);
    check.visit(new Part(document.root(), "document", "#"));
    if (!pathItem.isMissingNode()) {
      check.visit(new Part(pathItem, "pathItem", place));
    }
    if (!operation.isMissingNode()) {
      check.visit(new Part(operation, "operation", place));
    }
    while (!check.open.isEmpty()) {
      check.visit(check.open.remove());
    }
    check.checkAllOf();
  }

  private void visit(Part part) {
    JsonNode node = part.node();
    switch (part.kind()) {
      case "any" -> {}
      case "text" -> require(node.isTextual(), part, "text");
      case "boolean" -> require(node.isBoolean(), part, "true or false");
      case "number" -> require(node.isNumber(), part, "a number");
      case "count" ->
          require(node.isIntegralNumber() && node.asLong() >= 0, part, "a whole number");
      case "scalar" -> require(node.isValueNode() && !node.isNull(), part, "text");
      case "type" ->
          require(
              TYPES.contains(node.asText()),
              part,
              "one of OpenAPI 3.0's types (and `nullable: true` where null is allowed)");
      case "schemaOrBoolean" -> {
        if (!node.isBoolean()) {
          visitObject(part, "schema");
        }
      }
      default -> {
        if (GRAMMAR.containsKey(part.kind())) {
          visitObject(part, part.kind());
        } else {
          visitMembers(part);
        }
      }
    }
  }

  private void visitMembers(Part part) {
    boolean isList = part.kind().startsWith("[");
    String member = part.kind().substring(1, part.kind().length() - 1);
    require(
        isList ? part.node().isArray() : part.node().isObject(),
        part,
        isList ? "a list" : "an object");
    for (int i = 0; isList && i < part.node().size(); i++) {
      open.add(new Part(part.node().get(i), member, part.place() + "/" + i));
    }
    part.node().properties().stream()
        .filter(each -> !member.equals("response") || !each.getKey().startsWith("x-"))
        .map(each -> new Part(each.getValue(), member, part.place() + "/" + each.getKey()))
        .forEach(open::add);
  }

  private void visitObject(Part reference, String kind) {
    JsonNode node = document.resolve(reference.node());
    String place =
        node == reference.node() ? reference.place() : reference.node().path("$ref").asText();
    require(node.isObject(), new Part(node, kind, place), "an object");
    if (!visited.computeIfAbsent(node, any -> new HashSet<>()).add(kind)) {
      return;
    }
    if (kind.equals("schema")) {
      schemas.add(new Part(node, kind, place));
    }
    GRAMMAR.get(kind).entrySet().stream()
        .filter(member -> node.has(member.getKey()))
        .map(
            each -> new Part(node.get(each.getKey()), each.getValue(), place + "/" + each.getKey()))
        .forEach(open::add);
  }

  /** Finds the schemas whose allOf comes to an end, from the last one up; all have to. */
  private void checkAllOf() {
    Collections.reverse(schemas);
    Set<JsonNode> finite = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Part> endless = schemas;
    int before;
    do {
      before = endless.size();
      endless = endless.stream().filter(schema -> !isFinite(schema.node(), finite)).toList();
    } while (endless.size() < before);
    if (!endless.isEmpty()) {
      throw new SpecificationException(
          "The allOf of the schema at " + endless.get(0).place() + " leads back to itself.");
    }
  }

  private boolean isFinite(JsonNode schema, Set<JsonNode> finite) {
    for (JsonNode part : schema.path("allOf")) {
      if (!finite.contains(document.resolve(part))) {
        return false;
      }
    }
    return finite.add(schema);
  }

  private static void require(boolean holds, Part part, String expected) {
    if (!holds) {
      JsonNode node = part.node();
      String actual = node.isArray() ? "a list" : node.isObject() ? "an object" : node.toString();
      throw new SpecificationException(
          "The specification is malformed at %s: this must be %s, but is %s."
              .formatted(part.place(), expected, actual));
    }
  }

  private static Map<String, Map<String, String>> grammar(String text) {
    Map<String, Map<String, String>> grammar = new HashMap<>();
    for (String line : text.strip().split("\n")) {
      String[] sides = line.split(" = ");
      for (String member : sides[1].split(", ")) {
        String[] words = member.split(" ");
        grammar.computeIfAbsent(sides[0], kind -> new HashMap<>()).put(words[0], words[1]);
      }
    }
    return grammar;
  }
}
