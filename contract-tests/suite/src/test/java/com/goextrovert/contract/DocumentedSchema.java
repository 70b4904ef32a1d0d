package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A schema of the specification, with its references resolved and its {@code allOf} merged. */
public final class DocumentedSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Schemas schemas;
  private final JsonNode json;

  private DocumentedSchema(Schemas schemas, JsonNode json) {
    this.schemas = schemas;
    this.json = schemas.flat(json);
  }

  static DocumentedSchema of(SpecDocument document, JsonNode node) {
    return new DocumentedSchema(new Schemas(document), node);
  }

  /** Returns the properties of an object by name. */
  public Map<String, DocumentedSchema> properties() {
    Map<String, DocumentedSchema> properties = new LinkedHashMap<>();
    json.path("properties")
        .properties()
        .forEach(
            each -> properties.put(each.getKey(), new DocumentedSchema(schemas, each.getValue())));
    return properties;
  }

  /** Returns the names of the required properties. */
  public Set<String> required() {
    return schemas.required(json);
  }

  /** Returns whether an object may have other properties. */
  public boolean isOpen() {
    return json.path("additionalProperties").asBoolean(true);
  }

  /** Returns whether the values are UUIDs. */
  public boolean isUuid() {
    return json.path("format").asText().equals("uuid");
  }

  /** Returns whether the values are strings. */
  public boolean isText() {
    return json.path("type").asText().equals("string");
  }

  /** Returns whether every string is a value. */
  public boolean isFreeText() {
    return isText()
        && Set.of("enum", "format", "pattern", "minLength", "maxLength").stream()
            .noneMatch(json::has);
  }

  /** Returns whether every object is a value. */
  public boolean isFreeObject() {
    return json.path("type").asText().equals("object")
        && values().isMissingNode()
        && required().isEmpty()
        && isOpen();
  }

  /** Returns the only values; missing if there are others. */
  public JsonNode values() {
    return json.path("enum");
  }

  /** Returns whether a value has the right type and is in the enum, whatever its format. */
  public boolean accepts(JsonNode value) {
    return schemas.values(json).contains(value);
  }

  /** Returns a value: the first of the enum, the example if it is valid, or a made one. */
  public JsonNode sample() {
    if (!values().isEmpty()) {
      return values().get(0);
    }
    JsonNode example = json.path("example");
    if (!example.isMissingNode() && accepts(example)) {
      return example;
    }
    return switch (json.path("type").asText()) {
      case "boolean" -> JSON.booleanNode(true);
      case "integer", "number" -> JSON.numberNode(json.path("minimum").asInt(1));
      case "array" -> JSON.arrayNode();
      case "string" -> JSON.textNode(text());
      default ->
          json.has("properties") || json.path("type").asText().equals("object")
              ? object()
              : JSON.nullNode();
    };
  }

  private String text() {
    return switch (json.path("format").asText()) {
      case "uuid" -> "3f2b8c1e-5d47-4e0a-9c1d-7a6b5e4d3c2b";
      case "date-time" -> "2020-01-31T12:00:00Z";
      case "date" -> "2020-01-31";
      case "uri" -> "https://example.com/";
      case "email" -> "someone@example.com";
      default -> "text";
    };
  }

  private ObjectNode object() {
    ObjectNode object = JSON.objectNode();
    properties().forEach((name, property) -> object.set(name, property.sample()));
    return object;
  }
}
