package com.goextrovert.openapi.update;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SecurityRequirement;
import com.goextrovert.openapi.SecurityRequirement.Scheme;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists what two documents say differently about one operation. References are followed and {@code
 * allOf} is merged, so that how a document is divided plays no part.
 */
final class Comparison {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonNode NOTHING = MissingNode.getInstance();
  private static final Set<String> PARTS =
      Set.of("schema", "content", "servers", "security", "parameters", "requestBody", "responses");
  private static final Set<String> SUBSCHEMAS = Set.of("items", "not", "additionalProperties");
  private static final Set<String> CONTAINERS = Set.of("array", "object");

  /** Below this depth, what was compared at another place is not compared again. */
  private static final int SHALLOW = 3;

  private static final int MAX_DEPTH = 30;
  private static final int MAX_NODES = 500;

  private final String operation;
  private final Side before;
  private final Side after;
  private final Set<List<JsonNode>> compared = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private boolean isTruncated;

  private Comparison(String operation, JsonNode before, JsonNode after) {
    this.operation = operation;
    this.before = new Side(SpecDocument.of(before));
    this.after = new Side(SpecDocument.of(after));
  }

  static Comparison of(ClientOperation operation, JsonNode before, JsonNode after) {
    Comparison comparison = new Comparison(operation.label(), before, after);
    Optional<EffectiveOperation> was = comparison.before.find(operation);
    Optional<EffectiveOperation> is = comparison.after.find(operation);
    if (was.isPresent() && is.isPresent()) {
      comparison.compare(was.get(), is.get());
    } else {
      comparison.add(Place.OPERATION, Change.PRESENCE, tree(was), tree(is));
    }
    return comparison;
  }

  List<Change> changes() {
    return changes;
  }

  /** Returns whether schemas are nested or contain themselves so deeply that some were left out. */
  boolean isTruncated() {
    return isTruncated || before.isTruncated || after.isTruncated;
  }

  private static JsonNode tree(Optional<EffectiveOperation> operation) {
    return operation.map(EffectiveOperation::tree).orElse(NOTHING);
  }

  private void compare(EffectiveOperation was, EffectiveOperation is) {
    members(Place.OPERATION, was.tree(), is.tree(), PARTS);
    members(new Place(List.of("path")), was.pathExplanations(), is.pathExplanations(), Set.of());
    servers(was.servers(), is.servers());
    security(was.security(), is.security());
    each(was.parameters(), is.parameters(), (place, old, now) -> described(place, old, now));
    described(Place.REQUEST, was.requestBody(), is.requestBody());
    each(
        was.responses(),
        is.responses(),
        (status, old, now) -> described(Place.response(status), old, now));
  }

  private interface Pair<K> {
    void compare(K name, JsonNode was, JsonNode is);
  }

  private static <K> void each(Map<K, JsonNode> was, Map<K, JsonNode> is, Pair<K> pair) {
    Set<K> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    names.forEach(
        name ->
            pair.compare(name, was.getOrDefault(name, NOTHING), is.getOrDefault(name, NOTHING)));
  }

  private void servers(List<JsonNode> was, List<JsonNode> is) {
    ArrayNode old = texts(was.stream().map(ServerAddress::of));
    ArrayNode now = texts(is.stream().map(ServerAddress::of));
    add(Place.SERVER, "url", old, now);
    if (old.equals(now)) {
      add(Place.SERVER, Change.SPELLING, JSON.arrayNode().addAll(was), JSON.arrayNode().addAll(is));
    }
  }

  private void security(List<SecurityRequirement> was, List<SecurityRequirement> is) {
    if (meaning(was).equals(meaning(is))) {
      add(Place.SECURITY, Change.SPELLING, definitions(was), definitions(is));
    } else {
      ArrayNode old = texts(was.stream().map(SecurityRequirement::toString));
      ArrayNode now = texts(is.stream().map(SecurityRequirement::toString));
      changes.add(new Change(operation, Place.SECURITY, "one of", old, now));
    }
  }

  private static ArrayNode definitions(List<SecurityRequirement> requirements) {
    ArrayNode definitions = JSON.arrayNode();
    requirements.stream()
        .flatMap(each -> each.schemes().stream())
        .forEach(each -> definitions.addObject().set(each.name(), each.definition()));
    return definitions;
  }

  private static Set<Set<JsonNode>> meaning(List<SecurityRequirement> requirements) {
    return requirements.stream()
        .map(each -> each.schemes().stream().map(Scheme::meaning).collect(toSet()))
        .collect(toSet());
  }

  private static ArrayNode texts(Stream<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /** Compares parameters, request bodies or responses. */
  private void described(Place place, JsonNode was, JsonNode is) {
    if (was.isMissingNode() || is.isMissingNode()) {
      add(place, Change.PRESENCE, was, is);
      return;
    }
    members(place, was, is, Set.of("schema", "content", "name", "in"));
    schema(place, was.path("schema"), is.path("schema"));
    each(
        Side.contents(was),
        Side.contents(is),
        (type, old, now) -> {
          Place inside = type.equals("application/json") ? place : place.at(type);
          if (old.isMissingNode() || now.isMissingNode()) {
            add(place, type, old, now);
          } else {
            members(inside, old, now, Set.of("schema"));
            schema(inside, old.path("schema"), now.path("schema"));
          }
        });
  }

  private void schema(Place place, JsonNode was, JsonNode is) {
    JsonNode old = before.document.resolve(was);
    JsonNode now = after.document.resolve(is);
    boolean isKnown = !compared.add(List.of(old, now)) && place.steps().size() > SHALLOW;
    isTruncated |= place.steps().size() > MAX_DEPTH;
    if (isKnown || place.steps().size() > MAX_DEPTH) {
      return;
    }
    add(place, Change.SCHEMA_NAME, was.path("$ref"), is.path("$ref"));
    old = before.schemas.flat(was);
    now = after.schemas.flat(is);
    if (old.has("oneOf") != now.has("oneOf") || old.has("anyOf") != now.has("anyOf")) {
      // What was beside the choice may be in its branches now.
      add(place, "oneOf", old.path("oneOf"), now.path("oneOf"));
      add(place, "anyOf", old.path("anyOf"), now.path("anyOf"));
    } else if (!old.path("type").equals(now.path("type"))
        && (isContainer(old) || isContainer(now))) {
      add(place, "type", old.path("type"), now.path("type"));
    } else {
      members(
          place,
          old,
          now,
          Set.of("properties", "required", "items", "not", "additionalProperties"));
      fields(place, old, now);
      for (String keyword : SUBSCHEMAS) {
        JsonNode one = old.path(keyword);
        JsonNode other = now.path(keyword);
        if (one.isObject() && other.isObject()) {
          schema(place.at(keyword), one, other);
        } else {
          add(place, keyword, one, other);
        }
      }
    }
  }

  private static boolean isContainer(JsonNode schema) {
    return CONTAINERS.contains(schema.path("type").asText());
  }

  private void fields(Place place, JsonNode was, JsonNode is) {
    Set<String> names = names(was.path("properties"), is.path("properties"));
    was.path("required").forEach(name -> names.add(name.asText()));
    is.path("required").forEach(name -> names.add(name.asText()));
    for (String name : names) {
      JsonNode old = was.path("properties").path(name);
      JsonNode now = is.path("properties").path(name);
      if (old.isMissingNode() != now.isMissingNode()) {
        add(place.field(name), Change.PRESENCE, old, now);
      }
      add(place.field(name), "required", isRequired(was, name), isRequired(is, name));
      if (!old.isMissingNode() && !now.isMissingNode()) {
        schema(place.field(name), old, now);
      }
    }
  }

  private static JsonNode isRequired(JsonNode schema, String name) {
    return JSON.booleanNode(
        schema.path("required").valueStream().anyMatch(each -> each.asText().equals(name)));
  }

  private void members(Place place, JsonNode was, JsonNode is, Set<String> leftOut) {
    for (String name : names(was, is)) {
      if (!leftOut.contains(name)) {
        add(place, name, was.path(name), is.path(name));
      }
    }
  }

  private static Set<String> names(JsonNode was, JsonNode is) {
    Set<String> names = new LinkedHashSet<>();
    was.fieldNames().forEachRemaining(names::add);
    is.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void add(Place place, String keyword, JsonNode was, JsonNode is) {
    Change change = new Change(operation, place, keyword, was, is);
    boolean isSame =
        change.isCosmetic()
            ? Canonical.sorted(was).equals(Canonical.sorted(is))
            : before.meaning(keyword, was).equals(after.meaning(keyword, is));
    if (!isSame) {
      changes.add(change);
    }
  }

  /** One of the two documents. */
  private static final class Side {
    private final SpecDocument document;
    private final Schemas schemas;
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private int nodes;
    private boolean isTruncated;

    Side(SpecDocument document) {
      this.document = document;
      this.schemas = new Schemas(document);
    }

    Optional<EffectiveOperation> find(ClientOperation operation) {
      return EffectiveOperation.find(document, operation.method(), operation.path());
    }

    static Map<String, JsonNode> contents(JsonNode owner) {
      Map<String, JsonNode> contents = new LinkedHashMap<>();
      owner
          .path("content")
          .properties()
          .forEach(each -> contents.put(MediaContent.bareType(each.getKey()), each.getValue()));
      return contents;
    }

    /** Returns a value without words, and with the content of what it refers to. */
    JsonNode meaning(String keyword, JsonNode value) {
      nodes = 0;
      return Canonical.isDefault(keyword, value)
          ? NOTHING
          : new Canonical(false, this::content).member(keyword, value);
    }

    private JsonNode content(String reference) {
      JsonNode target = document.resolve(JSON.objectNode().put("$ref", reference));
      boolean isTooMuch = ++nodes > MAX_NODES || open.size() > MAX_DEPTH;
      isTruncated |= isTooMuch;
      if (isTooMuch || open.contains(target)) {
        return TextNode.valueOf("as above");
      }
      open.push(target);
      JsonNode content = new Canonical(false, this::content).of(target);
      open.pop();
      return content;
    }
  }
}
