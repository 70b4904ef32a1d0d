package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
  private final Recursion<Boolean> endsAllOf = new Recursion<>(false);

  private record Part(JsonNode node, String kind, String place) {
    Part member(String name, JsonNode member, String kind) {
      return new Part(member, kind, place + "/" + name);
    }

    void require(boolean holds, String expected) {
      if (!holds) {
        String actual = node.isArray() ? "a list" : node.isObject() ? "an object" : node.toString();
        throw new SpecificationException(
            "The specification is malformed at %s: this must be %s, but is %s."
                .formatted(place, expected, actual));
      }
    }
  }

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
    check.open.add(new Part(document.root(), "document", "#"));
    check.open.add(new Part(pathItem, "pathItem", place));
    check.open.add(new Part(operation, "operation", place));
    while (!check.open.isEmpty()) {
      Part part = check.open.remove();
      if (!part.node().isMissingNode()) {
        check.visit(part);
      }
    }
  }

  private void visit(Part part) {
    JsonNode node = part.node();
    switch (part.kind()) {
      case "any" -> {}
      case "text" -> part.require(node.isTextual(), "text");
      case "boolean" -> part.require(node.isBoolean(), "true or false");
      case "number" -> part.require(node.isNumber(), "a number");
      case "count" -> part.require(node.isIntegralNumber() && node.asLong() >= 0, "a whole number");
      case "scalar" -> part.require(node.isValueNode() && !node.isNull(), "text");
      case "type" ->
          part.require(
              TYPES.contains(node.asText()),
              "one of OpenAPI 3.0's types (and `nullable: true` where null is allowed)");
      case "schemaOrBoolean" -> {
        if (!node.isBoolean()) {
          visitObject(new Part(node, "schema", part.place()));
        }
      }
      default -> {
        if (GRAMMAR.containsKey(part.kind())) {
          visitObject(part);
        } else {
          visitItems(part);
        }
      }
    }
  }

  private void visitItems(Part part) {
    boolean isList = part.kind().startsWith("[");
    String kind = part.kind().substring(1, part.kind().length() - 1);
    part.require(
        isList ? part.node().isArray() : part.node().isObject(), isList ? "a list" : "an object");
    for (int i = 0; isList && i < part.node().size(); i++) {
      open.add(part.member("" + i, part.node().get(i), kind));
    }
    part.node().properties().stream()
        .filter(each -> !kind.equals("response") || !each.getKey().startsWith("x-"))
        .forEach(each -> open.add(part.member(each.getKey(), each.getValue(), kind)));
  }

  private void visitObject(Part reference) {
    JsonNode node = document.resolve(reference.node());
    boolean isThere = node == reference.node();
    Part part =
        new Part(
            node,
            reference.kind(),
            isThere ? reference.place() : reference.node().path("$ref").asText());
    part.require(node.isObject(), "an object");
    if (visited.computeIfAbsent(node, any -> new HashSet<>()).add(part.kind())) {
      GRAMMAR
          .get(part.kind())
          .forEach((name, kind) -> open.add(part.member(name, node.path(name), kind)));
      if (!endsAllOf(node)) {
        throw new SpecificationException(
            "The allOf of the schema at " + part.place() + " never ends.");
      }
    }
  }

  private boolean endsAllOf(JsonNode schema) {
    return endsAllOf.of(
        schema,
        schema,
        () -> document.items(schema.path("allOf")).stream().allMatch(this::endsAllOf));
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
