package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** An OpenAPI 3.0 document with resolvable references. Immutable while its tree is left alone. */
public record SpecDocument(JsonNode root) {

  /** {@return the document with this tree} */
  public static SpecDocument of(JsonNode root) {
    return new SpecDocument(root);
  }

  /** Follows references, and refuses one that leads nowhere, to another document or in a circle. */
  public JsonNode resolve(JsonNode node) {
    Set<String> followed = new HashSet<>();
    JsonNode here = node;
    while (here.path("$ref").isTextual()) {
      String reference = here.path("$ref").asText();
      if (!followed.add(reference)) {
        throw new SpecificationException("The reference " + reference + " leads back to itself.");
      }
      here = target(reference);
      if (here.isMissingNode()) {
        throw new SpecificationException(
            "The reference " + reference + " is unresolved: the document has nothing there.");
      }
    }
    return here;
  }

  /** {@return the resolved items of a list of this document; none if it is missing} */
  public List<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(this::resolve).toList();
  }

  /** A reference is a URI, so any character of the pointer may be percent-encoded. */
  private JsonNode target(String reference) {
    if (!reference.startsWith("#/")) {
      return MissingNode.getInstance();
    }
    String pointer = reference.substring(1);
    try {
      String decoded = URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
      return root.at(root.at(pointer).isMissingNode() ? decoded : pointer);
    } catch (IllegalArgumentException notEncoded) {
      return root.at(pointer);
    }
  }
}
