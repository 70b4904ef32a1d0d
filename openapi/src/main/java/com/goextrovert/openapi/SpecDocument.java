package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenAPI 3.0 document as a tree whose references can be followed. Immutable as long as its tree
 * is left alone.
 */
public final class SpecDocument {
  private final JsonNode root;

  private SpecDocument(JsonNode root) {
    this.root = root;
  }

  /**
   * The document with this tree.
   *
   * @param root the whole document
   * @return the document
   */
  public static SpecDocument of(JsonNode root) {
    return new SpecDocument(root);
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
    JsonNode item = resolve(root.path("paths").path(path));
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
  public JsonNode resolve(JsonNode node) {
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
