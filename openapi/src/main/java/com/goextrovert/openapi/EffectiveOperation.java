package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An operation with all that holds for it, wherever the document says so. */
public final class EffectiveOperation {
  private final SpecDocument document;
  private final JsonNode pathItem;
  private final JsonNode operation;

  private EffectiveOperation(SpecDocument document, JsonNode pathItem, JsonNode operation) {
    this.document = document;
    this.pathItem = pathItem;
    this.operation = operation;
  }

  /**
   * Looks an operation up.
   *
   * @param document the document
   * @param method its method
   * @param path its path
   * @return the operation, if the document has it
   */
  public static Optional<EffectiveOperation> find(
      SpecDocument document, String method, String path) {
    return document
        .operation(method, path)
        .map(
            operation ->
                new EffectiveOperation(
                    document,
                    document.resolve(document.root().path("paths").path(path)),
                    operation));
  }

  /**
   * The operation as it stands in the document.
   *
   * @return its tree
   */
  public JsonNode tree() {
    return operation;
  }

  /**
   * What its path's description explains.
   *
   * @return the members that change nothing on the wire
   */
  public JsonNode pathExplanations() {
    ObjectNode explanations = pathItem.deepCopy();
    explanations.properties().removeIf(each -> !Keywords.isAnnotation(each.getKey()));
    return explanations;
  }

  /**
   * The servers that serve it, the one to choose first.
   *
   * @return each as the document describes it; none if it names none
   */
  public List<JsonNode> servers() {
    for (JsonNode owner : List.of(operation, pathItem, document.root())) {
      if (!owner.path("servers").isEmpty()) {
        return owner.path("servers").valueStream().toList();
      }
    }
    return List.of();
  }

  /**
   * What a caller has to show: one of these.
   *
   * @return the alternatives; none if nothing is asked for
   */
  public List<SecurityRequirement> security() {
    JsonNode stated =
        operation.has("security") ? operation.path("security") : document.root().path("security");
    JsonNode schemes = document.root().path("components").path("securitySchemes");
    return stated
        .valueStream()
        .map(each -> SecurityRequirement.of(each, name -> document.resolve(schemes.path(name))))
        .toList();
  }

  /**
   * The parameters, those of the path among them.
   *
   * @return each by its place
   */
  public Map<Place, JsonNode> parameters() {
    Map<Place, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode owner : List.of(pathItem, operation)) {
      for (JsonNode each : owner.path("parameters")) {
        JsonNode parameter = document.resolve(each);
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        boolean anyCase = in.equals("header");
        Place place = Place.parameter(in, name);
        parameters.keySet().removeIf(known -> anyCase && sameInAnyCase(known, place));
        parameters.put(place, parameter);
      }
    }
    return parameters;
  }

  /**
   * What it takes as its body.
   *
   * @return the description; missing if it takes none
   */
  public JsonNode requestBody() {
    return document.resolve(operation.path("requestBody"));
  }

  /**
   * The responses that are documented.
   *
   * @return each by its status, {@code 4XX} and {@code default} among them
   */
  public Map<String, JsonNode> responses() {
    Map<String, JsonNode> responses = new LinkedHashMap<>();
    operation.path("responses").properties().stream()
        .filter(each -> !each.getKey().startsWith("x-"))
        .forEach(each -> responses.put(each.getKey(), document.resolve(each.getValue())));
    return responses;
  }

  /**
   * What is said of a body of a media type, the most special description first.
   *
   * @param body a request body or an answer
   * @param mediaType the media type, without parameters
   * @param ranges whether {@code application/*} is an answer to the question
   * @return each description with its key; none if there is no such body
   */
  public static List<Map.Entry<String, JsonNode>> content(
      JsonNode body, String mediaType, boolean ranges) {
    List<String> wanted = new ArrayList<>(List.of(mediaType));
    if (ranges) {
      wanted.add(mediaType.replaceFirst("/.*", "/*"));
      wanted.add("*/*");
    }
    return wanted.stream()
        .map(
            type ->
                body.path("content").properties().stream()
                    .filter(each -> bare(each.getKey()).equals(type))
                    .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * The schema of a media type's description.
   *
   * @param content the description
   * @return the schema; missing if it has none
   */
  public static JsonNode schema(JsonNode content) {
    return content.isObject() ? content.path("schema") : MissingNode.getInstance();
  }

  private static boolean sameInAnyCase(Place some, Place other) {
    return some.toString().equalsIgnoreCase(other.toString());
  }

  /**
   * A media type without its parameters.
   *
   * @param mediaType as the document writes it
   * @return in lower case, what stands before the first semicolon
   */
  public static String bare(String mediaType) {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
