package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecDocument;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A schema of the specification, its references followed and the parts of its allOf joined. */
public final class Schema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SpecDocument document;
  private final JsonNode json;

  private Schema(SpecDocument document, JsonNode json) {
    this.document = document;
    this.json = json;
  }

  /** The schema at this node of the document. */
  public static Schema of(SpecDocument document, JsonNode node) {
    return new Schema(document, joined(document, node));
  }

  /** The properties of an object, by name. */
  public Map<String, Schema> properties() {
    Map<String, Schema> properties = new LinkedHashMap<>();
    json.path("properties")
        .properties()
        .forEach(each -> properties.put(each.getKey(), of(document, each.getValue())));
    return properties;
  }

  /** The names of the properties that must be there. */
  public Set<String> required() {
    Set<String> names = new LinkedHashSet<>();
    json.path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  /** Whether an object may have other properties too. */
  public boolean isOpen() {
    return json.path("additionalProperties").asBoolean(true);
  }

  /** Whether it is a text in the form of a UUID. */
  public boolean isUuid() {
    return json.path("format").asText().equals("uuid");
  }

  /** Whether it is a text. */
  public boolean isText() {
    return json.path("type").asText().equals("string");
  }

  /** Whether any text will do, rather than one of a list or a form. */
  public boolean isFreeText() {
    return isText()
        && Set.of("enum", "format", "pattern", "minLength", "maxLength").stream()
            .noneMatch(json::has);
  }

  /** Whether any object will do. */
  public boolean isFreeObject() {
    return json.path("type").asText().equals("object")
        && values().isMissingNode()
        && required().isEmpty()
        && isOpen();
  }

  /** The only values that will do; missing, if others do too. */
  public JsonNode values() {
    return json.path("enum");
  }

  /** By type, null and list of values; a text is not held against its form. */
  public boolean accepts(JsonNode value) {
    JsonNode values = values();
    if (!values.isMissingNode() && values.valueStream().noneMatch(value::equals)) {
      return false;
    }
    String type = json.path("type").asText();
    if (value.isNull()) {
      return type.isEmpty() || json.path("nullable").asBoolean();
    }
    return switch (type) {
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      default -> true;
    };
  }

  /** A value that this schema describes: its first, its example if that is one, else a made one. */
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

  private static JsonNode joined(SpecDocument document, JsonNode node) {
    JsonNode here = document.resolve(node);
    if (!here.has("allOf")) {
      return here;
    }
    ObjectNode whole = JSON.objectNode();
    here.path("allOf").forEach(part -> join(whole, joined(document, part)));
    join(whole, here.<ObjectNode>deepCopy().without("allOf"));
    return whole;
  }

  private static void join(ObjectNode whole, JsonNode part) {
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      JsonNode known = whole.get(member.getKey());
      if (known instanceof ObjectNode object && member.getValue().isObject()) {
        object.setAll((ObjectNode) member.getValue());
      } else if (known instanceof ArrayNode array && member.getKey().equals("required")) {
        member.getValue().forEach(array::add);
      } else {
        whole.set(member.getKey(), member.getValue().deepCopy());
      }
    }
  }
}
