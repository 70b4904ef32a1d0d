package com.goextrovert.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** An OpenAPI 3.0 document with resolvable references. Immutable as long as nobody edits it. */
public record SpecDocument(JsonNode root) {

  /** Follows references; throws if one is unresolved, circular or leads to another document. */
  public JsonNode resolve(JsonNode node) {
    Set<String> followed = new HashSet<>();
    JsonNode here = node;
    while (here.path("$ref").isTextual()) {
      String reference = here.path("$ref").asText();
      if (!followed.add(reference)) {
        throw new SpecificationException("The reference " + reference + " leads back to itself.");
      }
      here = target(reference);
    }
    return here;
  }

  /** {@return the node that a reference names, itself perhaps a reference} */
  public JsonNode target(String reference) {
    JsonNode target = root.at(pointer(reference));
    if (target.isMissingNode()) {
      throw new SpecificationException(
          "The reference " + reference + " is unresolved: the document has nothing there.");
    }
    return target;
  }

  /** {@return the place that a reference names; as in any URI, characters may be encoded} */
  public JsonPointer pointer(String reference) {
    if (!reference.startsWith("#/")) {
      throw new SpecificationException(
          "The reference " + reference + " leads to another document: it lacks #/ at its start.");
    }
    JsonPointer plain = JsonPointer.compile(reference.substring(1));
    try {
      String decoded =
          URLDecoder.decode(plain.toString().replace("+", "%2B"), StandardCharsets.UTF_8);
      return root.at(plain).isMissingNode() ? JsonPointer.compile(decoded) : plain;
    } catch (IllegalArgumentException notEncoded) {
      return plain;
    }
  }

  /** {@return the resolved items of a list of this document; none if it is missing} */
  public List<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(this::resolve).toList();
  }
}
