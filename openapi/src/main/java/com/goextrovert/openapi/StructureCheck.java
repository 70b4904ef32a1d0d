package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Checks that whatever an operation reaches has the structure of OpenAPI 3.0, so that all other
 * code can rely on it. Visits each node once, without recursion.
 */
final class StructureCheck {
  private static final JsonNode STRUCTURE = YamlTree.resource("structure.yaml");
  private static final JsonNode SCALARS = STRUCTURE.path("scalars");

  private final SpecDocument document;
  private final Map<JsonNode, Set<String>> visited = new IdentityHashMap<>();
  private final Deque<Expectation> open = new ArrayDeque<>();
  private final Recursion<Boolean> endsAllOf = new Recursion<>(false);

  /** A node, and what it must be by {@code structure.yaml}. */
  private record Expectation(JsonNode node, JsonNode kind, String place) {
    void require(boolean holds, String expected) {
      if (!holds) {
        String actual = node.isArray() ? "a list" : node.isObject() ? "an object" : "" + node;
        throw new SpecificationException(
            "The specification is malformed at %s: this must be %s, but is %s."
                .formatted(place, expected, actual));
      }
    }
  }

  private StructureCheck(SpecDocument document) {
    this.document = document;
  }

  /** Checks an operation, and what applies to every operation of its document. */
  static void check(EffectiveOperation operation) {
    StructureCheck check = new StructureCheck(operation.document());
    check.add(operation.document().root(), TextNode.valueOf("document"), "#");
    check.add(operation.pathItem(), TextNode.valueOf("pathItem"), operation.toString());
    check.add(operation.tree(), TextNode.valueOf("operation"), operation.toString());
    while (!check.open.isEmpty()) {
      check.visit(check.open.remove());
    }
  }

  private void add(JsonNode node, JsonNode kind, String place) {
    boolean isFlag = node.isBoolean() && kind.asText().equals("schemaOrBoolean");
    if (!(node.isMissingNode() || isFlag || kind.asText().equals("anything"))) {
      open.add(new Expectation(node, kind, place));
    }
  }

  private void visit(Expectation part) {
    JsonNode node = part.node();
    if (part.kind().isArray()) {
      part.require(node.isArray(), "a list");
      for (int i = 0; i < node.size(); i++) {
        add(node.get(i), part.kind().get(0), part.place() + "/" + i);
      }
    } else if (part.kind().isObject()) {
      part.require(node.isObject(), "an object");
      JsonNode kind = part.kind().path("any");
      node.properties().stream()
          .filter(each -> !kind.asText().equals("response") || !each.getKey().startsWith("x-"))
          .forEach(each -> add(each.getValue(), kind, part.place() + "/" + each.getKey()));
    } else if (STRUCTURE.has(part.kind().asText())) {
      visitObject(part);
    } else {
      String kind = part.kind().asText();
      part.require(node.toString().matches(SCALARS.path(kind).asText()), kind);
    }
  }

  private void visitObject(Expectation reference) {
    JsonNode node = document.resolve(reference.node());
    String target = reference.node().path("$ref").asText();
    String place = node == reference.node() ? reference.place() : target;
    new Expectation(node, reference.kind(), place).require(node.isObject(), "an object");
    String kind = reference.kind().asText();
    if (visited.computeIfAbsent(node, any -> new HashSet<>()).add(kind)) {
      for (Map.Entry<String, JsonNode> each : STRUCTURE.path(kind).properties()) {
        add(node.path(each.getKey()), each.getValue(), place + "/" + each.getKey());
      }
      if (!endsAllOf(node)) {
        throw new SpecificationException("The allOf of the schema at " + place + " never ends.");
      }
    }
  }

  private boolean endsAllOf(JsonNode schema) {
    return endsAllOf.of(
        schema,
        schema,
        () -> document.items(schema.path("allOf")).stream().allMatch(this::endsAllOf));
  }
}
