package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks that whatever an operation reaches has the structure of OpenAPI 3.0, so that all other
 * code can trust it. It visits each node once, without recursion.
 */
final class StructureCheck {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string");

  /** The members of each kind of object: {@code [x]} is a list of x, {@code {x}} a map to x. */
  private static final Map<String, Map<String, String>> GRAMMAR =
      grammar(
          """
          document = paths {any}, servers [server], security [requirement], components components
          components = securitySchemes {scheme}
          scheme = type text, in text, name text, scheme text
          pathItem = servers [server], parameters [parameter]
          operation = servers [server], security [requirement], parameters [parameter]
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
    check.open.add(new Part(document.root(), "document", "#"));
    Stream.of(new Part(pathItem, "pathItem", place), new Part(operation, "operation", place))
        .filter(part -> !part.node().isMissingNode())
        .forEach(check.open::add);
    while (!check.open.isEmpty()) {
      check.visit(check.open.remove());
    }
  }

  private void visit(Part part) {
    String kind = part.kind();
    JsonNode node = part.node();
    if (kind.startsWith("[")) {
      require(node.isArray(), part, "a list");
      addAll(node, kind, part.place());
    } else if (kind.startsWith("{")) {
      require(node.isObject(), part, "an object");
      String member = inner(kind);
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        boolean isExtension = member.equals("response") && each.getKey().startsWith("x-");
        if (!isExtension) {
          open.add(new Part(each.getValue(), member, part.place() + "/" + each.getKey()));
        }
      }
    } else if (GRAMMAR.containsKey(kind)) {
      visitObject(node, kind, part.place());
    } else {
      visitLeaf(part);
    }
  }

  private void addAll(JsonNode list, String kind, String place) {
    int index = 0;
    for (JsonNode each : list) {
      open.add(new Part(each, inner(kind), place + "/" + index++));
    }
  }

  private void visitObject(JsonNode reference, String kind, String from) {
    JsonNode node = document.resolve(reference);
    String place = node == reference ? from : reference.path("$ref").asText();
    require(node.isObject(), new Part(node, kind, place), "an object");
    if (!visited.computeIfAbsent(node, any -> new HashSet<>()).add(kind)) {
      return;
    }
    if (kind.equals("schema") && containsItself(node)) {
      throw new SpecificationException("The schema at " + place + " contains itself by allOf.");
    }
    GRAMMAR
        .get(kind)
        .forEach(
            (name, member) -> {
              if (node.has(name)) {
                open.add(new Part(node.get(name), member, place + "/" + name));
              }
            });
  }

  private void visitLeaf(Part part) {
    JsonNode node = part.node();
    switch (part.kind()) {
      case "text" -> require(node.isTextual(), part, "text");
      case "boolean" -> require(node.isBoolean(), part, "true or false");
      case "number" -> require(node.isNumber(), part, "a number");
      case "count" ->
          require(node.isIntegralNumber() && node.asLong() >= 0, part, "a whole number");
      case "scalar" -> require(node.isValueNode() && !node.isNull(), part, "text");
      case "schemaOrBoolean" -> {
        if (!node.isBoolean()) {
          open.add(new Part(node, "schema", part.place()));
        }
      }
      case "requirement" -> open.add(new Part(node, "{[text]}", part.place()));
      case "type" ->
          require(
              TYPES.contains(node.asText()),
              part,
              "one of OpenAPI 3.0's types (and `nullable: true` where null is allowed)");
      default -> {}
    }
  }

  private boolean containsItself(JsonNode schema) {
    Set<JsonNode> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<JsonNode> next = new ArrayDeque<>(Set.of(schema));
    while (!next.isEmpty()) {
      for (JsonNode each : next.remove().path("allOf")) {
        JsonNode part = document.resolve(each);
        if (part == schema) {
          return true;
        }
        if (reached.add(part)) {
          next.add(part);
        }
      }
    }
    return false;
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

  private static String inner(String kind) {
    return kind.substring(1, kind.length() - 1);
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
