package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.SpecDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Identifies a document up to order, operation ids and the names of its components. Each component
 * has a digest of its content, in which references are digests, too. Each round tells more
 * components apart, until a round tells no more of them apart.
 */
final class Fingerprint {
  private final SpecDocument document;
  private Map<String, String> digests = new TreeMap<>();

  private Fingerprint(JsonNode root) {
    this.document = SpecDocument.of(root);
  }

  /** Returns a value that is equal for documents that differ in nothing but order and names. */
  static Object of(JsonNode root) {
    JsonNode frame = root.<ObjectNode>deepCopy().without("components");
    return new Fingerprint(root).of(frame, new ArrayDeque<>(List.of(frame)));
  }

  private Object of(JsonNode frame, Deque<JsonNode> open) {
    while (!open.isEmpty()) {
      new Canonical(true, reference -> found(reference, open)).of(open.remove());
    }
    for (int known = 0; known < distinct(); ) {
      known = distinct();
      Map<String, String> next = new TreeMap<>();
      digests.keySet().forEach(each -> next.put(each, Source.sha256(written(target(each)))));
      digests = next;
    }
    return List.of(written(frame), new TreeSet<>(digests.values()));
  }

  private JsonNode found(String reference, Deque<JsonNode> open) {
    if (digests.putIfAbsent(reference, "") == null) {
      open.add(target(reference));
    }
    return TextNode.valueOf("");
  }

  private int distinct() {
    return new HashSet<>(digests.values()).size();
  }

  private JsonNode target(String reference) {
    return document.resolve(JsonNodeFactory.instance.objectNode().put("$ref", reference));
  }

  private String written(JsonNode node) {
    return new Canonical(true, each -> TextNode.valueOf(digests.get(each))).of(node).toString();
  }
}
