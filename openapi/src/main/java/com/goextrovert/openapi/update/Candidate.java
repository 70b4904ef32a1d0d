package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Canonical.JSON;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonNode.OverwriteMode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what documents say about this client's operations, and all that they refer to. */
final class Candidate {
  private final ObjectNode root = JSON.objectNode();
  private final ObjectNode paths = JSON.objectNode();
  private final Map<JsonPointer, Part> parts = new HashMap<>();

  /** What is at a place, and which source said it first. */
  private record Part(String source, JsonNode meaning) {}

  /** Merges sources; throws if they contradict each other. */
  static Candidate of(List<Source> sources, List<ClientOperation> operations) {
    Candidate candidate = new Candidate();
    for (Source source : sources) {
      for (JsonNode document : source.documents()) {
        try {
          candidate.add(source.name(), new SpecDocument(document), operations);
        } catch (SpecificationException refused) {
          throw new SpecificationException(source.name() + ": " + refused.getMessage());
        }
      }
    }
    return candidate;
  }

  /** Returns the specification to vendor. */
  JsonNode tree() {
    return root;
  }

  /** Returns the same with all paths of the sources, to search for operations that moved. */
  JsonNode whole() {
    return root.deepCopy().set("paths", paths);
  }

  private void add(String source, SpecDocument document, List<ClientOperation> operations) {
    Deque<JsonPointer> open = new ArrayDeque<>();
    List.of("/openapi", "/info", "/servers", "/security")
        .forEach(place -> add(source, document, JsonPointer.compile(place), open));
    Set<JsonNode> tags = new HashSet<>();
    for (ClientOperation each : operations) {
      JsonPointer place = JsonPointer.compile("/paths").appendProperty(each.path());
      JsonNode item = document.root().at(place);
      item.path(each.method()).path("tags").forEach(tags::add);
      item.properties().stream()
          .map(Map.Entry::getKey)
          .filter(name -> name.equals(each.method()) || !EffectiveOperation.METHODS.contains(name))
          .forEach(name -> open.add(place.appendProperty(name)));
    }
    addTags(document.root().path("tags"), tags);
    Set<JsonPointer> added = new HashSet<>();
    while (!open.isEmpty()) {
      JsonPointer place = open.remove();
      if (added.add(place)) {
        add(source, document, place, open);
      }
    }
    for (var path : document.root().path("paths").properties()) {
      if (path.getValue() instanceof ObjectNode item) {
        paths.withObjectProperty(path.getKey()).setAll(item);
      }
    }
  }

  private void addTags(JsonNode tags, Set<JsonNode> used) {
    ArrayNode kept = JSON.arrayNode();
    tags.valueStream().filter(tag -> used.contains(tag.path("name"))).forEach(kept::add);
    if (tags.isArray() && !(kept.isEmpty() && root.has("tags"))) {
      root.set("tags", kept);
    }
  }

  private void add(
      String source, SpecDocument document, JsonPointer place, Deque<JsonPointer> open) {
    JsonNode part = document.root().at(place);
    if (part.isMissingNode()) {
      return;
    }
    Canonical canonical =
        new Canonical(
            reference -> {
              open.add(component(document, reference));
              return JSON.textNode(reference);
            });
    String last = place.last().getMatchingProperty();
    boolean isComponent = !place.tail().matches() && !place.toString().startsWith("/paths/");
    JsonNode meaning = canonical.of(isComponent ? "schema" : last, part);
    Part earlier = parts.putIfAbsent(place, new Part(source, meaning));
    if (earlier == null) {
      root.withObject(place.head(), OverwriteMode.ALL, false).set(last, part);
      return;
    }
    String words = place.toString().substring(1).replace("/", " > ").replace("~1", "/");
    for (Change each : new Change(words, List.of(), earlier.meaning, meaning, false).split()) {
      throw new SpecificationException("it contradicts " + earlier.source + ": " + each + ".");
    }
  }

  /** Returns the place of the component or operation that a reference leads to or into. */
  private static JsonPointer component(SpecDocument document, String reference) {
    document.target(reference);
    String pointer = document.pointer(reference).toString();
    return JsonPointer.compile(pointer.replaceFirst("(?s)^((?:/[^/]*){3}).*", "$1"));
  }
}
