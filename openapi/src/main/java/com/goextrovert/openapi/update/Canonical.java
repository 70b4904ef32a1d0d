package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Keywords;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes parts of a document as trees that are equal if they say the same: members and sets are
 * sorted, operation ids are left out, and references are replaced.
 */
final class Canonical {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final int MAX_DEPTH = 50;
  private static final int MAX_TARGETS = 1_000;
  private static final List<String> EFFECTIVE =
      List.of("servers", "security", "parameters", "requestBody", "responses");

  private final boolean keepsWords;
  private final Function<String, JsonNode> references;
  private final SpecDocument effective; // null to write schemas as they are
  private final List<JsonNode> open = new ArrayList<>();
  private int targets;

  /** Keeps everything but order, and replaces each reference by the result of a function. */
  Canonical(Function<String, JsonNode> references) {
    this.keepsWords = true;
    this.references = references;
    this.effective = null;
  }

  private Canonical(SpecDocument document, boolean keepsWords, boolean isEffective) {
    this.keepsWords = keepsWords;
    this.references =
        reference ->
            expanded(document.resolve(document.target(reference)), target -> of("", target));
    this.effective = isEffective ? document : null;
  }

  /** Returns a document without its order and the names of its components. */
  static ObjectNode ofDocument(JsonNode document) {
    ObjectNode frame = document.deepCopy();
    frame.remove("components");
    if (frame.path("security").isEmpty()) {
      frame.remove("security");
    }
    return (ObjectNode) new Canonical(new SpecDocument(document), true, false).of("", frame);
  }

  /**
   * Returns an operation as one tree, however the document divides it: {@code allOf} is merged, and
   * {@code required} is a keyword of each field. Missing if there is no such operation.
   */
  static JsonNode ofOperation(JsonNode document, ClientOperation wanted, boolean keepsWords) {
    SpecDocument resolver = new SpecDocument(document);
    return EffectiveOperation.find(resolver, wanted.method(), wanted.path())
        .map(each -> new Canonical(resolver, keepsWords, true).operation(each))
        .orElse(MissingNode.getInstance());
  }

  private JsonNode operation(EffectiveOperation operation) {
    ObjectNode tree = JSON.objectNode();
    ObjectNode path = operation.pathItem().deepCopy();
    path.properties().removeIf(each -> !Keywords.isAnnotation(each.getKey()));
    tree.set("operation", of("", operation.tree().<ObjectNode>deepCopy().without(EFFECTIVE)));
    tree.set("path", of("", path));
    Stream<JsonNode> servers =
        operation.servers().stream()
            .map(each -> keepsWords ? each : JSON.textNode(ServerAddress.all(each).get(0)));
    Stream<JsonNode> security = operation.securityOwner().path("security").valueStream();
    tree.putObject("server").set("one of", set(servers));
    tree.putObject("security").set("one of", set(security.map(this::requirement)));
    operation.parameters().forEach((place, each) -> tree.set(place, of("", each)));
    if (operation.requestBody().isObject()) {
      tree.set("request body", of("", operation.requestBody()));
    }
    operation.responses().forEach((status, each) -> tree.set("response " + status, of("", each)));
    return tree;
  }

  /** Rewrites the value of a keyword; the keyword is empty if there is none. */
  JsonNode of(String keyword, JsonNode value) {
    if (value.isNumber()) {
      return JSON.numberNode(value.decimalValue().stripTrailingZeros());
    }
    if (value.isTextual() && (keyword.equals("$ref") || keyword.equals("mapping"))) {
      // The mapping of a discriminator may contain a schema's name in place of a reference.
      boolean isName = keyword.equals("mapping") && value.asText().matches("[A-Za-z0-9._-]+");
      return references.apply((isName ? "#/components/schemas/" : "") + value.asText());
    }
    if (value.isArray() && keyword.equals("security")) {
      return set(value.valueStream().map(this::requirement));
    }
    if (value.isArray()) {
      String each = Keywords.ofMember(keyword, "");
      Stream<JsonNode> items = value.valueStream().map(item -> of(each, item));
      return Keywords.isIn("sets", keyword) ? set(items) : JSON.arrayNode().addAll(items.toList());
    }
    if (value.isObject() && effective != null && Keywords.isIn("schemas", keyword)) {
      return expanded(effective.resolve(value), this::effectiveSchema);
    }
    return value.isObject() ? object(keyword, value) : value;
  }

  private JsonNode object(String keyword, JsonNode object) {
    boolean isOwn = Keywords.ofMember(keyword, "own").equals("own");
    if (isOwn && effective != null && object.path("$ref").isTextual()) {
      return references.apply(object.path("$ref").asText());
    }
    Map<String, JsonNode> members = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : object.properties()) {
      String name = each.getKey();
      if (!isOwn || isKept(name, each.getValue())) {
        boolean isType = effective != null && keyword.equals("content");
        String key = isType ? MediaContent.bareType(name) : name;
        members.put(key, of(Keywords.ofMember(keyword, name), each.getValue()));
      }
    }
    if (isOwn && !keepsWords && object.path("in").asText().equals("header")) {
      String name = object.path("name").asText().toLowerCase(Locale.ROOT);
      members.put("name", JSON.textNode(name));
    }
    return JSON.objectNode().<ObjectNode>setAll(members);
  }

  private boolean isKept(String keyword, JsonNode value) {
    // Upstream's pages write out the empty lists that its whole document may leave out.
    boolean isNothing = Set.of("parameters", "tags").contains(keyword) && value.isEmpty();
    boolean isName = keyword.equals("operationId") || isNothing;
    boolean isOfFields = effective != null && keyword.equals("required") && value.isArray();
    boolean isWords =
        Keywords.isAnnotation(keyword)
            || keyword.equals("tags")
            || Keywords.isDefault(keyword, value);
    return !isName && !isOfFields && (keepsWords || !isWords);
  }

  private JsonNode effectiveSchema(JsonNode schema) {
    JsonNode flat = new Schemas(effective).flat(schema);
    ObjectNode tree = (ObjectNode) object("", flat);
    for (JsonNode name : of("required", flat.path("required"))) {
      tree.withObjectProperty("properties").withObjectProperty(name.asText()).put("required", true);
    }
    return tree;
  }

  private JsonNode expanded(JsonNode target, UnaryOperator<JsonNode> rewrite) {
    if (open.contains(target)) {
      return JSON.objectNode().put("as above", open.size() - open.indexOf(target));
    }
    if (open.size() > MAX_DEPTH || ++targets > MAX_TARGETS) {
      // Equals no other node, so that what is not compared counts as changed.
      return JSON.objectNode().putPOJO("...", new AtomicReference<>("nested too deeply"));
    }
    open.add(target);
    JsonNode expanded = rewrite.apply(target);
    open.remove(open.size() - 1);
    return expanded;
  }

  private JsonNode requirement(JsonNode requirement) {
    ArrayNode schemes = JSON.arrayNode();
    for (Map.Entry<String, JsonNode> each : requirement.properties()) {
      String scheme = "#/components/securitySchemes/" + each.getKey().replace("/", "~1");
      JsonNode scopes = set(each.getValue().valueStream());
      schemes.addArray().add(references.apply(scheme)).add(scopes);
    }
    return set(schemes.valueStream());
  }

  private static JsonNode set(Stream<? extends JsonNode> items) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    items.forEach(item -> sorted.put(item.toString(), item));
    return JSON.arrayNode().addAll(sorted.values());
  }
}
