package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SecurityRequirement.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An operation with everything that applies to it; its method is in lower case. */
public record EffectiveOperation(
    SpecDocument document, String method, String path, JsonNode pathItem, JsonNode tree) {
  public static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** OpenAPI ignores parameters of the first three names; HTTP itself needs the others. */
  private static final Set<String> SENT_BY_EVERY_CLIENT =
      Set.of(
          ("accept content-type authorization"
                  + " accept-encoding connection content-length host user-agent")
              .split(" "));

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

  /** {@return the members of the path item that only explain} */
  public JsonNode pathExplanations() {
    ObjectNode explanations = pathItem.deepCopy();
    explanations.properties().removeIf(each -> !Keywords.isAnnotation(each.getKey()));
    return explanations;
  }

  /** {@return the servers that offer the operation, the preferred one first} */
  public List<JsonNode> servers() {
    return Stream.of(tree, pathItem, document.root())
        .map(owner -> document.items(owner.path("servers")))
        .filter(servers -> !servers.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** {@return the alternatives of which a request satisfies one; none if all may call} */
  public List<SecurityRequirement> security() {
    JsonNode owner = tree.has("security") ? tree : document.root();
    JsonNode definitions = document.root().path("components").path("securitySchemes");
    List<SecurityRequirement> alternatives = new ArrayList<>();
    for (JsonNode requirement : owner.path("security")) {
      List<Scheme> schemes = new ArrayList<>();
      for (var each : requirement.properties()) {
        JsonNode definition = document.resolve(definitions.path(each.getKey()));
        schemes.add(new Scheme(each.getKey(), definition, each.getValue()));
      }
      alternatives.add(new SecurityRequirement(schemes));
    }
    return alternatives;
  }

  /** {@return the parameters by place, those of the path item included} */
  public Map<Place, JsonNode> parameters() {
    Map<Place, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode owner : List.of(pathItem, tree)) {
      for (JsonNode parameter : document.items(owner.path("parameters"))) {
        String in = parameter.path("in").asText();
        Place place = Place.parameter(in, parameter.path("name").asText());
        if (in.equals("header")) {
          parameters.keySet().removeIf(each -> each.toString().equalsIgnoreCase(place.toString()));
        }
        parameters.put(place, parameter);
      }
    }
    return parameters;
  }

  /** {@return whether HTTP clients send this parameter anyway, or the path contains it} */
  public boolean isSentAnyway(JsonNode parameter) {
    String name = parameter.path("name").asText();
    return switch (parameter.path("in").asText()) {
      case "header" -> SENT_BY_EVERY_CLIENT.contains(name.toLowerCase(Locale.ROOT));
      case "path" -> path.contains("{" + name + "}");
      default -> false;
    };
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
