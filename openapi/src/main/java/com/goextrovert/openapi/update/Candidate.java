package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Canonical.JSON;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
  private final Map<List<String>, Part> parts = new HashMap<>();

  /** What is at a path, and which source said it first. */
  private record Part(String source, JsonNode meaning) {}

  /** Merges sources; throws if they contradict each other. */
  static Candidate of(List<Source> sources, List<ClientOperation> operations) {
    Candidate candidate = new Candidate();
    for (Source source : sources) {
      for (JsonNode document : SourceDocuments.in(source)) {
        try {
          candidate.add(source.name(), SpecDocument.of(document), operations);
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
    Deque<List<String>> open = new ArrayDeque<>();
    List.of("openapi", "info", "servers", "security")
        .forEach(name -> add(source, document, List.of(name), open));
    Set<JsonNode> tags = new HashSet<>();
    for (ClientOperation each : operations) {
      JsonNode item = document.root().path("paths").path(each.path());
      item.path(each.method()).path("tags").forEach(tags::add);
      item.properties().stream()
          .map(Map.Entry::getKey)
          .filter(name -> name.equals(each.method()) || !EffectiveOperation.METHODS.contains(name))
          .forEach(name -> open.add(List.of("paths", each.path(), name)));
    }
    addTags(document.root().path("tags"), tags);
    Set<List<String>> added = new HashSet<>();
    while (!open.isEmpty()) {
      List<String> path = open.remove();
      if (added.add(path)) {
        add(source, document, path, open);
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
      String source, SpecDocument document, List<String> path, Deque<List<String>> open) {
    JsonNode part = document.root();
    for (String name : path) {
      part = part.path(name);
    }
    if (part.isMissingNode()) {
      return;
    }
    Canonical canonical =
        new Canonical(
            reference -> {
              open.add(target(document, reference));
              return JSON.textNode(reference);
            });
    String last = path.get(path.size() - 1);
    boolean isComponent = path.size() > 1 && !path.get(0).equals("paths");
    JsonNode meaning = canonical.of(isComponent ? "schema" : last, part);
    Part earlier = parts.putIfAbsent(path, new Part(source, meaning));
    if (earlier != null) {
      String place = String.join(" > ", path);
      for (Change each : new Change(place, List.of(), earlier.meaning, meaning, false).split()) {
        throw new SpecificationException("it contradicts " + earlier.source + ": " + each + ".");
      }
      return;
    }
    ObjectNode owner = root;
    for (String name : path.subList(0, path.size() - 1)) {
      owner = owner.path(name) instanceof ObjectNode inner ? inner : owner.putObject(name);
    }
    owner.set(last, part);
  }

  /** Returns the path to the whole component or operation that a reference leads to or into. */
  private static List<String> target(SpecDocument document, String reference) {
    document.target(reference);
    List<String> names = new ArrayList<>();
    JsonPointer rest = document.pointer(reference);
    for (; !rest.matches() && names.size() < 3; rest = rest.tail()) {
      names.add(rest.getMatchingProperty());
    }
    return names;
  }
}
