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
import java.util.ArrayList;
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

/**
 * Collects what several documents together say about this client's operations, and all that they
 * refer to.
 */
final class Candidate {
  private static final List<String> SECURITY = List.of("security");
  private static final List<String> TAGS = List.of("tags");

  private final MappingNode root = YamlNodes.mapping();
  private final ObjectNode paths = JSON.objectNode();

  /** By the names on the way to each part: {@code paths, /items, post}. */
  private final Map<List<String>, Part> parts = new HashMap<>();

  private record Part(String source, JsonNode meaning) {}

  /**
   * Reads the sources.
   *
   * @throws SpecificationException if one cannot be used, or two contradict each other
   */
  static Candidate of(List<Source> sources, List<ClientOperation> operations) {
    Candidate candidate = new Candidate();
    for (Source source : sources) {
      for (SourceDocument document : SourceDocument.in(source)) {
        try {
          candidate.new Selection(document).keepAll(operations);
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

  /** What is kept of one document. */
  private final class Selection {
    private final SourceDocument document;
    private final SpecDocument resolver;
    private final Set<List<String>> kept = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    Selection(SourceDocument document) {
      this.document = document;
      this.resolver = SpecDocument.of(document.json());
    }

    void keepAll(List<ClientOperation> operations) {
      JsonNode json = document.json();
      List.of("openapi", "info", "servers").forEach(name -> keep(List.of(name)));
      // Upstream's pages write out the empty lists that its whole document leaves out.
      if (YamlNodes.member(root, "tags") == null) {
        YamlNodes.put(root, SECURITY, YamlNodes.read("[]"));
        YamlNodes.put(root, TAGS, YamlNodes.read("[]"));
      }
      Set<String> tags = new HashSet<>();
      for (ClientOperation each : operations) {
        JsonNode item = json.path("paths").path(each.path());
        JsonNode operation = item.path(each.method());
        if (operation.isObject() || item.has("$ref")) {
          keepOperation(each, item);
          operation.path("tags").forEach(tag -> tags.add(tag.asText()));
        }
      }
      while (!open.isEmpty()) {
        keepTarget(open.remove());
      }
      keepTags(tags);
      for (Map.Entry<String, JsonNode> path : json.path("paths").properties()) {
        if (path.getValue() instanceof ObjectNode item) {
          paths.withObjectProperty(path.getKey()).setAll(item);
        }
      }
    }

    private void keepOperation(ClientOperation operation, JsonNode item) {
      item.fieldNames()
          .forEachRemaining(
              name -> {
                if (!EffectiveOperation.METHODS.contains(name) || name.equals(operation.method())) {
                  keep(List.of("paths", operation.path(), name));
                }
              });
      if (!item.path(operation.method()).has("security")) {
        keep(SECURITY);
      }
    }

    private void keepTags(Set<String> used) {
      if (YamlNodes.member(document.node(), "tags") instanceof SequenceNode tags) {
        tags.getValue()
            .removeIf(
                tag ->
                    !(YamlNodes.member(tag, "name") instanceof ScalarNode name
                        && used.contains(name.getValue())));
        if (!tags.getValue().isEmpty()) {
          YamlNodes.put(root, TAGS, tags);
        }
      }
    }

    /** Keeps a whole component or operation, whatever part of it is referred to. */
    private void keepTarget(String reference) {
      if (!reference.startsWith("#/")) {
        throw new SpecificationException(
            "the reference " + reference + " leads to another document; name one that is whole.");
      }
      resolver.resolve(JSON.objectNode().put("$ref", reference));
      if (!keep(path(reference))) {
        keep(path(URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8)));
      }
    }

    private List<String> path(String reference) {
      return Arrays.stream(reference.substring(2).split("/", -1))
          .limit(3)
          .map(name -> name.replace("~1", "/").replace("~0", "~"))
          .toList();
    }

    private boolean keep(List<String> path) {
      Node node = document.node();
      JsonNode json = document.json();
      for (String name : path) {
        node = YamlNodes.member(node, name);
        json = json.path(name);
      }
      if (json.isMissingNode() || !kept.add(path)) {
        return !json.isMissingNode();
      }
      Canonical canonical =
          new Canonical(
              reference -> {
                open.add(reference);
                return JSON.textNode(reference);
              });
      String last = path.get(path.size() - 1);
      boolean isNamed = path.size() > 1 && !path.get(0).equals("paths");
      JsonNode meaning = canonical.of(isNamed ? "schema" : last, json);
      Part known = parts.putIfAbsent(path, new Part(document.source(), meaning));
      if (known == null) {
        // Nodes have no member that a merge key brings in.
        YamlNodes.put(root, path, node == null ? YamlNodes.read(json.toString()) : node);
      } else {
        refuseConflict(path, known, meaning);
      }
      return true;
    }

    private void refuseConflict(List<String> path, Part known, JsonNode meaning) {
      for (Change each : Change.list("", known.meaning(), meaning, false)) {
        List<String> steps = new ArrayList<>(path);
        steps.addAll(each.steps());
        throw new SpecificationException(
            "%s is %s here, but %s in %s."
                .formatted(
                    String.join(" > ", steps),
                    Change.shown(each.after()),
                    Change.shown(each.before()),
                    known.source()));
      }
    }
  }
}
