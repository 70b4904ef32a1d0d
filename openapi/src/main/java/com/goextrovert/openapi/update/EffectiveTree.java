package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Canonical.JSON;
import static com.goextrovert.openapi.update.Canonical.array;
import static com.goextrovert.openapi.update.Canonical.sorted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SecurityRequirement.Scheme;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Writes an operation as one tree, in which references are replaced by their targets, {@code allOf}
 * is merged, and {@code required} is a keyword of each field. How a document is divided plays no
 * part in it.
 */
final class EffectiveTree {
  /** The member that stands for what is nested too deeply to be written out. */
  private static final String TRUNCATED = "...";

  private static final int MAX_DEPTH = 50;
  private static final int MAX_TARGETS = 10_000;
  private static final List<String> PARTS =
      List.of("servers", "security", "parameters", "requestBody", "responses");
  private static final List<String> OBJECT_KEYWORDS = List.of("properties", "required");
  private static final List<String> SUBSCHEMAS = List.of("items", "not", "additionalProperties");
  private static final List<String> COMPOSITIONS = List.of("allOf", "oneOf", "anyOf");

  private final SpecDocument document;
  private final Schemas schemas;
  private final Canonical plain;
  private final List<JsonNode> open = new ArrayList<>();
  private int targets;

  private EffectiveTree(SpecDocument document, boolean keepsWords) {
    this.document = document;
    this.schemas = new Schemas(document);
    this.plain = new Canonical(keepsWords, this::target);
  }

  /** Returns a document as it is written, but for order and the names of what is referred to. */
  static JsonNode ofDocument(JsonNode document) {
    JsonNode frame = document.<ObjectNode>deepCopy().without("components");
    return new EffectiveTree(SpecDocument.of(document), true).plain.of("", frame);
  }

  /** Returns an operation with or without explanations and spelling; missing if there is none. */
  static JsonNode ofOperation(JsonNode document, ClientOperation wanted, boolean keepsWords) {
    EffectiveTree tree = new EffectiveTree(SpecDocument.of(document), keepsWords);
    return EffectiveOperation.find(tree.document, wanted.method(), wanted.path())
        .map(operation -> tree.operation(operation, keepsWords))
        .orElse(MissingNode.getInstance());
  }

  /** Returns whether part of a tree was left out. */
  static boolean isTruncated(JsonNode tree) {
    return tree.findValue(TRUNCATED) != null;
  }

  private JsonNode operation(EffectiveOperation operation, boolean keepsWords) {
    ObjectNode tree = JSON.objectNode();
    tree.set("operation", plain.of("", without(operation.tree(), PARTS)));
    tree.set("path", plain.of("", operation.pathExplanations()));
    ObjectNode server = tree.putObject("server");
    server.set(
        "url",
        array(sorted(operation.servers().stream().map(ServerAddress::of).map(JSON::textNode))));
    ObjectNode security = tree.putObject("security");
    security.set(
        "one of",
        array(
            sorted(
                operation.security().stream()
                    .map(each -> array(sorted(each.schemes().stream().map(Scheme::meaning)))))));
    if (keepsWords) {
      server.set("spelling", array(sorted(operation.servers().stream())));
      security.set(
          "spelling",
          array(
              sorted(
                  operation.security().stream()
                      .flatMap(each -> each.schemes().stream())
                      .map(Scheme::definition))));
    }
    operation.parameters().forEach((place, each) -> tree.set(place.toString(), described(each)));
    if (operation.requestBody().isObject()) {
      tree.set("request body", described(operation.requestBody()));
    }
    operation.responses().forEach((key, each) -> tree.set("response " + key, described(each)));
    return tree;
  }

  /** Writes a parameter, request body, response or media type. */
  private ObjectNode described(JsonNode node) {
    JsonNode here = document.resolve(node);
    List<String> others = List.of("name", "in", "schema", "content");
    ObjectNode tree = (ObjectNode) plain.of("", without(here, others));
    if (here.has("schema")) {
      tree.set("schema", schema(here.get("schema")));
    }
    for (var each : here.path("content").properties()) {
      String type = MediaContent.bareType(each.getKey());
      tree.withObjectProperty("content").set(type, described(each.getValue()));
    }
    return tree;
  }

  private ObjectNode schema(JsonNode schema) {
    return (ObjectNode) expanded(document.resolve(schema), this::flatSchema);
  }

  private ObjectNode flatSchema(JsonNode schema) {
    JsonNode flat = schemas.flat(schema);
    List<String> subschemas =
        SUBSCHEMAS.stream()
            .filter(each -> flat.path(each).isObject() && !flat.path(each).isEmpty())
            .toList();
    ObjectNode rest = without(flat, OBJECT_KEYWORDS).without(COMPOSITIONS);
    ObjectNode tree = (ObjectNode) plain.of("", without(rest, subschemas));
    Set<String> required = new TreeSet<>();
    flat.path("required").forEach(name -> required.add(name.asText()));
    Set<String> names = new TreeSet<>(required);
    flat.path("properties").fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode declared = flat.path("properties").path(name);
      ObjectNode field = declared.isMissingNode() ? JSON.objectNode() : schema(declared);
      tree.withObjectProperty("properties").set(name, field);
      if (required.contains(name)) {
        field.put("required", true);
      }
    }
    subschemas.forEach(each -> tree.set(each, schema(flat.path(each))));
    COMPOSITIONS.stream()
        .filter(flat::has)
        .forEach(
            each -> tree.set(each, array(sorted(flat.path(each).valueStream().map(this::schema)))));
    return tree;
  }

  private JsonNode target(String reference) {
    JsonNode target = document.resolve(JSON.objectNode().put("$ref", reference));
    return expanded(target, each -> plain.of("", each));
  }

  private JsonNode expanded(JsonNode target, UnaryOperator<JsonNode> rewrite) {
    if (open.contains(target)) {
      return JSON.objectNode().put("as above", open.size() - open.indexOf(target));
    }
    if (open.size() > MAX_DEPTH || ++targets > MAX_TARGETS) {
      return JSON.objectNode().put(TRUNCATED, true);
    }
    open.add(target);
    JsonNode expanded = rewrite.apply(target);
    open.remove(open.size() - 1);
    return expanded;
  }

  private static ObjectNode without(JsonNode object, List<String> names) {
    return object.<ObjectNode>deepCopy().without(names);
  }
}
