package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a document says of the operations that this client offers, and nothing beside them. */
final class Selection {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final SpecDocument document;
  private final References references;
  private final ObjectNode kept = JsonNodeFactory.instance.objectNode();
  private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
  private final Set<String> tags = new TreeSet<>();
  private boolean inheritsSecurity;

  private Selection(String from, JsonNode document) {
    this.document = SpecDocument.of(document);
    this.references = new References(from, document, kept);
  }

  /**
   * The part of the document that concerns these operations; without any, its frame alone.
   *
   * @param from what to call the document
   * @throws SpecificationException if that part refers to something that is not there
   */
  static ObjectNode of(String from, JsonNode document, List<ClientOperation> offered) {
    return new Selection(from, document).select(offered);
  }

  private ObjectNode select(List<ClientOperation> offered) {
    JsonNode root = document.root();
    for (String frame : List.of("openapi", "info", "servers")) {
      if (root.has(frame)) {
        kept.set(frame, root.get(frame));
      }
    }
    offered.forEach(this::keep);
    // Upstream's pages write out what its whole document leaves away, and the other way round.
    JsonNode security = inheritsSecurity ? root.path("security") : emptyList();
    kept.set("security", security.isArray() ? security : emptyList());
    references.keepSchemesOf(security);
    ArrayNode usedTags = kept.putArray("tags");
    root.path("tags").valueStream().filter(this::isUsed).forEach(usedTags::add);
    kept.set("paths", paths);
    return kept;
  }

  private void keep(ClientOperation offered) {
    JsonNode item = document.resolve(document.root().path("paths").path(offered.path()));
    JsonNode operation = item.path(offered.method());
    if (!operation.isObject()) {
      return;
    }
    ObjectNode keptItem = paths.withObjectProperty(offered.path());
    for (Map.Entry<String, JsonNode> member : item.properties()) {
      if (!METHODS.contains(member.getKey())) {
        keptItem.set(member.getKey(), member.getValue());
        references.keepFrom(member, Place.KEYWORDS);
      }
    }
    ObjectNode keptOperation = operation.deepCopy();
    if (!keptOperation.has("parameters")) {
      keptOperation.set("parameters", emptyList());
    }
    keptItem.set(offered.method(), keptOperation);
    references.keepFrom(keptOperation, Place.KEYWORDS);
    references.keepSchemesOf(keptOperation.path("security"));
    inheritsSecurity |= !keptOperation.has("security");
    keptOperation.path("tags").forEach(tag -> tags.add(tag.asText()));
  }

  private boolean isUsed(JsonNode tag) {
    return tags.contains(tag.path("name").asText());
  }

  private static ArrayNode emptyList() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
