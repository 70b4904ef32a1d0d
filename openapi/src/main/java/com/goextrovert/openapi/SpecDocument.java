package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An OpenAPI 3.0 document with resolvable references. Immutable while its tree is left alone. */
public final class SpecDocument {
  private final JsonNode root;
  private final Map<String, JsonNode> targets = new ConcurrentHashMap<>();

  private SpecDocument(JsonNode root) {
    this.root = root;
  }

  /** {@return the document with this tree} */
  public static SpecDocument of(JsonNode root) {
    return new SpecDocument(root);
  }

  /** {@return the tree of the whole document} */
  public JsonNode root() {
    return root;
  }

  /**
   * Resolves a node of this document, through any number of references.
   *
   * @return the node itself if it is no reference; missing if it is missing
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
      here = targets.computeIfAbsent(reference, this::target);
    }
    return here;
  }

  private JsonNode target(String reference) {
    JsonNode target = at(reference);
    if (target.isMissingNode()) {
      throw new SpecificationException(
          "The reference " + reference + " is unresolved: the document has nothing there.");
    }
    return target;
  }

  /** A reference is a URI, so any character of the pointer may be percent-encoded. */
  private JsonNode at(String reference) {
    if (!reference.startsWith("#/")) {
      return MissingNode.getInstance();
    }
    String pointer = reference.substring(1);
    JsonNode plain = root.at(pointer);
    if (!plain.isMissingNode()) {
      return plain;
    }
    try {
      return root.at(URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return plain;
    }
  }
}
