package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Collects what several documents together say about this client's operations, and all that they
 * refer to.
 */
final class Candidate {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TAGS = List.of("tags");
  private static final int SHOWN_CHARACTERS = 120;

  private final List<ClientOperation> operations;
  private final ObjectNode whole = JSON.objectNode();

  /** By the names on the way to each part: {@code paths, /items, post}. */
  private final Map<List<String>, Part> parts = new LinkedHashMap<>();

  /** What was kept of the document that is read now, and what it refers to. */
  private final Set<List<String>> kept = new HashSet<>();

  private final Deque<String> open = new ArrayDeque<>();

  private record Part(String source, Node node, JsonNode meaning) {}

  private Candidate(List<ClientOperation> operations) {
    this.operations = operations;
  }

  /**
   * Reads the sources.
   *
   * @throws UnreachableException if a source holds no OpenAPI document
   * @throws SpecificationException if one cannot be used, or two contradict each other
   */
  static Candidate of(List<Source> sources, List<ClientOperation> operations) {
    Candidate candidate = new Candidate(operations);
    for (Source source : sources) {
      SourceDocument.in(source).forEach(candidate::add);
    }
    return candidate;
  }

  /** Returns the text to vendor. */
  String text() {
    return SpellingNodes.write(nested(parts, 0));
  }

  JsonNode tree() throws IOException {
    return YamlTree.read(text());
  }

  /** Returns all that the sources say, to search for what moved. */
  JsonNode whole() {
    return whole;
  }

  private void add(SourceDocument document) {
    kept.clear();
    try {
      select(document);
    } catch (SpecificationException refused) {
      throw new SpecificationException(document.source() + ": " + refused.getMessage());
    }
    merge(whole, document.json());
  }

  private void select(SourceDocument document) {
    JsonNode root = document.json();
    List.of("openapi", "info", "servers").forEach(name -> keep(document, name));
    // Upstream's pages write out the empty lists that its whole document leaves out.
    parts.putIfAbsent(List.of("security"), new Part("", SpellingNodes.of(JSON.arrayNode()), null));
    parts.putIfAbsent(TAGS, new Part("", SpellingNodes.of(JSON.arrayNode()), null));
    ArrayNode tags = JSON.arrayNode();
    Set<String> used = new HashSet<>();
    for (ClientOperation each : operations) {
      JsonNode item = root.path("paths").path(each.path());
      JsonNode operation = item.path(each.method());
      if (operation.isObject() || item.has("$ref")) {
        item.fieldNames()
            .forEachRemaining(
                name -> {
                  if (!EffectiveOperation.METHODS.contains(name) || name.equals(each.method())) {
                    keep(document, "paths", each.path(), name);
                  }
                });
        if (!operation.has("security")) {
          keep(document, "security");
        }
        operation.path("tags").forEach(tag -> used.add(tag.asText()));
      }
    }
    root.path("tags")
        .valueStream()
        .filter(each -> used.contains(each.path("name").asText()))
        .forEach(tags::add);
    while (!open.isEmpty()) {
      keepTarget(document, open.remove());
    }
    if (!tags.isEmpty()) {
      parts.put(TAGS, new Part(document.source(), SpellingNodes.of(tags), null));
    }
  }

  private void keep(SourceDocument document, String... names) {
    List<String> path = List.of(names);
    Node node = document.node();
    JsonNode json = document.json();
    for (String name : path) {
      node = SpellingNodes.member(node, name);
      json = json.path(name);
    }
    if (json.isMissingNode() || !kept.add(path)) {
      return;
    }
    boolean isNamed = path.size() == 3 && path.get(0).equals("components");
    String keyword = isNamed ? "schema" : path.get(path.size() - 1);
    Function<String, JsonNode> collect =
        reference -> {
          open.add(reference);
          return TextNode.valueOf(reference);
        };
    JsonNode meaning = new Canonical(true, collect).member(keyword, json);
    Part part = new Part(document.source(), node == null ? SpellingNodes.of(json) : node, meaning);
    Part known = parts.get(path);
    if (known == null || known.meaning() == null) {
      parts.put(path, part);
    } else {
      refuseConflict(path, known, part);
    }
  }

  /** Keeps a whole component or operation, whatever part of it is referred to. */
  private void keepTarget(SourceDocument document, String reference) {
    if (!reference.startsWith("#/")) {
      throw new SpecificationException(
          "the reference " + reference + " leads to another document; name one that is whole.");
    }
    List<String> path = new ArrayList<>();
    JsonNode target = document.json();
    for (String step : decoded(reference).substring(2).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      if (target.isObject() && path.size() < 3) {
        path.add(name);
      }
      target =
          target.isArray() && name.matches("\\d{1,6}")
              ? target.path(Integer.parseInt(name))
              : target.path(name);
    }
    if (target.isMissingNode()) {
      throw new SpecificationException(
          "the reference " + reference + " is unresolved: nothing is there.");
    }
    keep(document, path.toArray(String[]::new));
  }

  private static String decoded(String reference) {
    try {
      return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return reference;
    }
  }

  private static void merge(ObjectNode into, JsonNode more) {
    for (Map.Entry<String, JsonNode> each : more.properties()) {
      if (into.get(each.getKey()) instanceof ObjectNode known) {
        merge(known, each.getValue());
      } else if (!into.has(each.getKey())) {
        into.set(each.getKey(), each.getValue().deepCopy());
      }
    }
  }

  private static Node nested(Map<List<String>, Part> parts, int depth) {
    Map<String, Map<List<String>, Part>> groups = new LinkedHashMap<>();
    parts.forEach(
        (path, part) ->
            groups.computeIfAbsent(path.get(depth), name -> new LinkedHashMap<>()).put(path, part));
    List<NodeTuple> members = new ArrayList<>();
    groups.forEach(
        (name, group) -> {
          // A part that was kept whole holds what was kept of it besides.
          Node node =
              group.entrySet().stream()
                  .filter(each -> each.getKey().size() == depth + 1)
                  .map(each -> each.getValue().node())
                  .findFirst()
                  .orElseGet(() -> nested(group, depth + 1));
          members.add(new NodeTuple(SpellingNodes.text(name), node));
        });
    return SpellingNodes.mapping(members);
  }

  private static void refuseConflict(List<String> path, Part one, Part other) {
    JsonNode ours = one.meaning();
    JsonNode theirs = other.meaning();
    List<String> place = new ArrayList<>(path);
    while (ours.isObject() && theirs.isObject() && !ours.equals(theirs)) {
      Set<String> names = new TreeSet<>();
      ours.fieldNames().forEachRemaining(names::add);
      theirs.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        if (!ours.path(name).equals(theirs.path(name))) {
          place.add(name);
          ours = ours.path(name);
          theirs = theirs.path(name);
          break;
        }
      }
    }
    if (!ours.equals(theirs)) {
      throw new SpecificationException(
          "%s is %s here, but %s in %s."
              .formatted(String.join(" > ", place), shown(theirs), shown(ours), one.source()));
    }
  }

  private static String shown(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "..." : text;
  }
}
