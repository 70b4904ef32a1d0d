package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenAPI 3.0 document as a tree whose references can be followed. Immutable as long as its tree
 * is left alone.
 */
public final class OpenApiTree {
  private final JsonNode root;

  private OpenApiTree(JsonNode root) {
    this.root = root;
  }

  /**
   * The document with this tree.
   *
   * @param root the whole document
   * @return the document
   */
  public static OpenApiTree of(JsonNode root) {
    return new OpenApiTree(root);
  }

  /**
   * The whole document.
   *
   * @return its tree
   */
  public JsonNode root() {
    return root;
  }

  /**
   * An operation.
   *
   * @param method its method, in any case
   * @param path its path, as the document writes it
   * @return the operation, if the document has it
   */
  public Optional<JsonNode> operation(String method, String path) {
    JsonNode item = follow(root.path("paths").path(path));
    JsonNode operation = item.path(method.toLowerCase(Locale.ROOT));
    return operation.isObject() ? Optional.of(operation) : Optional.empty();
  }

  /**
   * The node itself or, however many references lie between, what it refers to.
   *
   * @param node a node of this document
   * @return what stands there; missing if the node is
   * @throws SpecificationException if a reference leads nowhere, out of the document or in a circle
   */
  public JsonNode follow(JsonNode node) {
    Set<String> passed = new HashSet<>();
    JsonNode here = node;
    while (here.path("$ref").isTextual()) {
      String reference = here.path("$ref").asText();
      if (!passed.add(reference)) {
        throw new SpecificationException("The reference " + reference + " leads back to itself.");
      }
      here = target(reference);
    }
    return here;
  }

  /**
   * All that a schema says, be it by reference, by {@code allOf} or by a choice of one.
   *
   * @param schema a schema of this document
   * @return one object without these; the last word on a keyword is the schema's own
   */
  public ObjectNode whole(JsonNode schema) {
    return whole(schema, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private ObjectNode whole(JsonNode schema, Set<JsonNode> passed) {
    JsonNode own = follow(schema);
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    if (!passed.add(own)) {
      return whole;
    }
    for (String composer : List.of("allOf", "oneOf", "anyOf")) {
      JsonNode parts = own.path(composer);
      if (composer.equals("allOf") || parts.size() == 1) {
        parts.forEach(part -> merge(whole(part, passed), whole));
      }
    }
    merge(own, whole);
    return whole;
  }

  private static void merge(JsonNode more, ObjectNode whole) {
    for (var member : more.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      switch (name) {
        case "required" -> whole.withArrayProperty(name).addAll(value.valueStream().toList());
        case "properties" -> {
          ObjectNode properties = whole.withObjectProperty(name);
          value.properties().forEach(each -> add(each.getKey(), each.getValue(), properties));
        }
        default -> whole.set(name, value);
      }
    }
  }

  private static void add(String name, JsonNode schema, ObjectNode properties) {
    JsonNode known = properties.get(name);
    if (known == null) {
      properties.set(name, schema);
    } else {
      properties.putObject(name).putArray("allOf").add(known).add(schema);
    }
  }

  private JsonNode target(String reference) {
    JsonNode target =
        reference.startsWith("#/") ? root.at(reference.substring(1)) : MissingNode.getInstance();
    if (target.isMissingNode()) {
      throw new SpecificationException(
          "The reference " + reference + " is unresolved: the document has nothing there.");
    }
    return target;
  }
}
