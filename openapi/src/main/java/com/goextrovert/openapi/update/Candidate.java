package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Canonical.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Collects what documents say about this client's operations, and all that they refer to. */
final class Candidate {
  private final MappingNode root = YamlNodes.mapping();
  private final ObjectNode paths = JSON.objectNode();

  /** By the names on the way to each part: {@code paths, /items, post}. */
  private final Map<List<String>, Part> parts = new HashMap<>();

  private record Part(String source, JsonNode meaning) {}

  /** Reads sources that do not contradict each other. */
  static Candidate of(List<Source> sources, List<ClientOperation> operations) {
    Candidate candidate = new Candidate();
    for (Source source : sources) {
      for (SourceDocument document : SourceDocument.in(source)) {
        try {
          candidate.add(document, operations);
        } catch (SpecificationException refused) {
          throw new SpecificationException(source.name() + ": " + refused.getMessage());
        }
      }
    }
    return candidate;
  }

  /** Returns the text to vendor. */
  String text() {
    return YamlNodes.write(root);
  }

  JsonNode tree() throws IOException {
    return YamlTree.read(text());
  }

  /** Returns the same with all paths of the sources, to search for what moved. */
  JsonNode whole() throws IOException {
    return ((ObjectNode) tree()).set("paths", paths);
  }

  private void add(SourceDocument document, List<ClientOperation> operations) {
    JsonNode json = document.json();
    Deque<List<String>> open = new ArrayDeque<>();
    List.of("openapi", "info", "servers", "security")
        .forEach(name -> add(document, List.of(name), open));
    Set<String> tags = new HashSet<>();
    for (ClientOperation each : operations) {
      JsonNode item = json.path("paths").path(each.path());
      item.path(each.method()).path("tags").forEach(tag -> tags.add(tag.asText()));
      item.fieldNames()
          .forEachRemaining(
              name -> {
                if (!EffectiveOperation.METHODS.contains(name) || name.equals(each.method())) {
                  open.add(List.of("paths", each.path(), name));
                }
              });
    }
    addTags(document, tags);
    Set<List<String>> kept = new HashSet<>();
    while (!open.isEmpty()) {
      List<String> path = open.remove();
      if (kept.add(path)) {
        add(document, path, open);
      }
    }
    for (Map.Entry<String, JsonNode> path : json.path("paths").properties()) {
      if (path.getValue() instanceof ObjectNode item) {
        paths.withObjectProperty(path.getKey()).setAll(item);
      }
    }
  }

  private void addTags(SourceDocument document, Set<String> used) {
    if (YamlNodes.member(document.node(), "tags") instanceof SequenceNode tags) {
      tags.getValue()
          .removeIf(
              tag ->
                  !(YamlNodes.member(tag, "name") instanceof ScalarNode name)
                      || !used.contains(name.getValue()));
      if (!tags.getValue().isEmpty() || YamlNodes.member(root, "tags") == null) {
        YamlNodes.put(root, List.of("tags"), tags);
      }
    }
  }

  private void add(SourceDocument document, List<String> path, Deque<List<String>> open) {
    Node node = document.node();
    JsonNode json = document.json();
    for (String name : path) {
      node = YamlNodes.member(node, name);
      json = json.path(name);
    }
    if (json.isMissingNode()) {
      return;
    }
    Canonical canonical =
        new Canonical(
            reference -> {
              open.add(target(document.json(), reference));
              return JSON.textNode(reference);
            });
    boolean isNamed = path.size() > 1 && !path.get(0).equals("paths");
    JsonNode meaning = canonical.of(isNamed ? "schema" : path.get(path.size() - 1), json);
    Part known = parts.putIfAbsent(path, new Part(document.source(), meaning));
    if (known == null) {
      // Nodes have no member that a merge key brings in.
      YamlNodes.put(root, path, node == null ? YamlNodes.read(json.toString()) : node);
    } else {
      String place = String.join(" > ", path);
      for (Change each : Change.list(place, known.meaning(), meaning, false)) {
        throw new SpecificationException("it contradicts " + known.source() + ": " + each + ".");
      }
    }
  }

  /** Returns the path to the whole component or operation that a reference leads to or into. */
  private static List<String> target(JsonNode json, String reference) {
    if (!reference.startsWith("#/")) {
      throw new SpecificationException(
          "the reference " + reference + " leads to another document; name one that is whole.");
    }
    SpecDocument.of(json).resolve(JSON.objectNode().put("$ref", reference));
    boolean isPlain = !json.at(reference.substring(1)).isMissingNode();
    String plain =
        isPlain
            ? reference
            : URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
    return Arrays.stream(plain.substring(2).split("/", -1))
        .limit(3)
        .map(name -> name.replace("~1", "/").replace("~0", "~"))
        .toList();
  }
}
