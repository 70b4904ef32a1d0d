package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation with everything that applies to it; its method is in lower case. */
public record EffectiveOperation(
    SpecDocument document, String method, String path, JsonNode pathItem, JsonNode tree) {
  public static final List<String> METHODS =
      List.of("delete", "get", "head", "options", "patch", "post", "put", "trace");

  /** Finds an operation, and refuses the document if part of what it reaches is malformed. */
  public static Optional<EffectiveOperation> find(
      SpecDocument document, String method, String path) {
    String member = method.toLowerCase(Locale.ROOT);
    JsonNode item = document.resolve(document.root().path("paths").path(path));
    EffectiveOperation found =
        new EffectiveOperation(document, member, path, item, item.path(member));
    StructureCheck.check(found);
    return Optional.of(found).filter(each -> !each.tree.isMissingNode());
  }

  /** {@return all operations of a document, in its order} */
  public static List<EffectiveOperation> all(SpecDocument document) {
    List<EffectiveOperation> all = new ArrayList<>();
    for (var path : document.root().path("paths").properties()) {
      for (var member : document.resolve(path.getValue()).properties()) {
        if (METHODS.contains(member.getKey())) {
          find(document, member.getKey(), path.getKey()).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  /** {@return the servers that offer the operation, the preferred one first} */
  public List<JsonNode> servers() {
    return Stream.of(tree, pathItem, document.root())
        .map(owner -> document.items(owner.path("servers")))
        .filter(servers -> !servers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** {@return the alternatives to authenticate, each a list of schemes; none if anyone may call} */
  public List<List<JsonNode>> security() {
    JsonNode defined = document.root().path("components").path("securitySchemes");
    List<List<JsonNode>> alternatives = new ArrayList<>();
    for (JsonNode requirement : securityOwner().path("security")) {
      Stream<String> names = requirement.properties().stream().map(Map.Entry::getKey);
      alternatives.add(names.map(name -> document.resolve(defined.path(name))).toList());
    }
    return alternatives;
  }

  /** {@return the object whose member {@code security} applies: the operation or the document} */
  public JsonNode securityOwner() {
    return tree.has("security") ? tree : document.root();
  }

  /** {@return the parameters, with those of the path item, by name: {@code query parameter a}} */
  public Map<String, JsonNode> parameters() {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode owner : List.of(pathItem, tree)) {
      for (JsonNode parameter : document.items(owner.path("parameters"))) {
        String in = parameter.path("in").asText();
        String name = in + " parameter " + parameter.path("name").asText();
        parameters.keySet().removeIf(each -> in.equals("header") && each.equalsIgnoreCase(name));
        parameters.put(name, parameter);
      }
    }
    return parameters;
  }

  /** {@return whether HTTP clients send this parameter anyway, or the path contains it} */
  public boolean isSentAnyway(JsonNode parameter) {
    String in = parameter.path("in").asText();
    String name = parameter.path("name").asText();
    return in.equals("header") && Keywords.isIn("standardHeaders", name.toLowerCase(Locale.ROOT))
        || in.equals("path") && path.contains("{" + name + "}");
  }

  /** {@return the request body; missing if there is none} */
  public JsonNode requestBody() {
    return document.resolve(tree.path("requestBody"));
  }

  /** {@return the documented responses by status, {@code 4XX} and {@code default} included} */
  public Map<String, JsonNode> responses() {
    Map<String, JsonNode> responses = new LinkedHashMap<>();
    tree.path("responses").properties().stream()
        .filter(each -> !each.getKey().startsWith("x-"))
        .forEach(each -> responses.put(each.getKey(), document.resolve(each.getValue())));
    return responses;
  }

  /** {@return the key in {@link #responses()} that applies to a status code: itself or a range} */
  public Optional<String> responseKey(String status) {
    return Stream.of(status, status.charAt(0) + "XX", status.charAt(0) + "xx", "default")
        .filter(tree.path("responses")::has)
        .findFirst();
  }

  /** {@return the operation as requests name it: {@code POST /path}} */
  @Override
  public String toString() {
    return method.toUpperCase(Locale.ROOT) + " " + path;
  }
}
