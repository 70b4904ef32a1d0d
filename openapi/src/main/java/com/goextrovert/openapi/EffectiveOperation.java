package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An operation with everything that applies to it, wherever the document says so. */
public final class EffectiveOperation {
  /** The methods that a path can have, in lower case. */
  public static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** OpenAPI ignores parameters of the first three names; HTTP itself needs the others. */
  private static final Set<String> SENT_BY_EVERY_CLIENT =
      Set.of(
          ("accept content-type authorization"
                  + " accept-encoding connection content-length host user-agent")
              .split(" "));

  private final SpecDocument document;
  private final String method;
  private final String path;
  private final JsonNode pathItem;
  private final JsonNode operation;

  private EffectiveOperation(SpecDocument document, String method, String path) {
    this.document = document;
    this.method = method;
    this.path = path;
    this.pathItem = document.resolve(document.root().path("paths").path(path));
    this.operation = pathItem.path(method);
  }

  /**
   * Finds an operation and checks that everything it reaches is well-formed.
   *
   * @param method the method, in any case
   * @param path the path, as the document writes it
   * @throws SpecificationException if part of the operation is malformed
   */
  public static Optional<EffectiveOperation> find(
      SpecDocument document, String method, String path) {
    EffectiveOperation found =
        new EffectiveOperation(document, method.toLowerCase(Locale.ROOT), path);
    StructureCheck.check(document, found.pathItem, found.operation, found.toString());
    return found.operation.isMissingNode() ? Optional.empty() : Optional.of(found);
  }

  /**
   * Returns all operations of a document, in its order.
   *
   * @throws SpecificationException if part of one is malformed
   */
  public static List<EffectiveOperation> all(SpecDocument document) {
    List<EffectiveOperation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
      document.resolve(path.getValue()).properties().stream()
          .filter(member -> METHODS.contains(member.getKey()))
          .forEach(member -> find(document, member.getKey(), path.getKey()).ifPresent(all::add));
    }
    return all;
  }

  /** {@return the method, in lower case} */
  public String method() {
    return method;
  }

  /** {@return the path, as the document writes it} */
  public String path() {
    return path;
  }

  /** {@return the operation's own tree} */
  public JsonNode tree() {
    return operation;
  }

  /** {@return the members of the path item that only explain} */
  public JsonNode pathExplanations() {
    ObjectNode explanations = pathItem.deepCopy();
    explanations.properties().removeIf(each -> !Keywords.isAnnotation(each.getKey()));
    return explanations;
  }

  /** {@return the servers that offer the operation, the preferred one first} */
  public List<JsonNode> servers() {
    return Stream.of(operation, pathItem, document.root())
        .map(owner -> owner.path("servers"))
        .filter(servers -> !servers.isEmpty())
        .findFirst()
        .map(EffectiveOperation::list)
        .orElse(List.of());
  }

  /** {@return the alternatives of which a request satisfies one; none if all may call} */
  public List<SecurityRequirement> security() {
    JsonNode stated =
        operation.has("security") ? operation.path("security") : document.root().path("security");
    JsonNode schemes = document.root().path("components").path("securitySchemes");
    return list(stated).stream()
        .map(each -> SecurityRequirement.of(each, name -> document.resolve(schemes.path(name))))
        .toList();
  }

  /** {@return the parameters by place, those of the path item included} */
  public Map<Place, JsonNode> parameters() {
    Map<Place, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode owner : List.of(pathItem, operation)) {
      for (JsonNode each : owner.path("parameters")) {
        JsonNode parameter = document.resolve(each);
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        Place place = Place.parameter(in, name);
        parameters
            .keySet()
            .removeIf(
                known ->
                    in.equals("header") && known.toString().equalsIgnoreCase(place.toString()));
        parameters.put(place, parameter);
      }
    }
    return parameters;
  }

  /**
   * Tells parameters that are part of every request from those that a caller has to supply.
   *
   * @return whether HTTP clients send this parameter anyway, or the path contains it
   */
  public boolean isSentAnyway(JsonNode parameter) {
    String name = parameter.path("name").asText();
    return switch (parameter.path("in").asText()) {
      case "header" -> SENT_BY_EVERY_CLIENT.contains(name.toLowerCase(Locale.ROOT));
      case "path" -> path.contains("{" + name + "}");
      default -> false;
    };
  }

  /** {@return the description of the request body; missing if there is none} */
  public JsonNode requestBody() {
    return document.resolve(operation.path("requestBody"));
  }

  /** {@return the documented responses by status, {@code 4XX} and {@code default} included} */
  public Map<String, JsonNode> responses() {
    Map<String, JsonNode> responses = new LinkedHashMap<>();
    operation.path("responses").properties().stream()
        .filter(each -> !each.getKey().startsWith("x-"))
        .forEach(each -> responses.put(each.getKey(), document.resolve(each.getValue())));
    return responses;
  }

  /**
   * Finds the response that applies to a status code.
   *
   * @return the key in {@link #responses()}: the code, its range such as {@code 4XX}, or {@code
   *     default}
   */
  public Optional<String> responseKey(String status) {
    Set<String> documented = responses().keySet();
    return Stream.of(status, status.charAt(0) + "XX", status.charAt(0) + "xx", "default")
        .filter(documented::contains)
        .findFirst();
  }

  /** {@return the operation as requests name it: {@code POST /path}} */
  @Override
  public String toString() {
    return method.toUpperCase(Locale.ROOT) + " " + path;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }
}
