package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Set;

/** Makes values from schemas: the only value there is, the example, or the plainest. */
public final class SampleValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_LENGTH = 1_000;
  private static final JsonNode SAMPLES = YamlTree.resource("formats.yaml").path("samples");

  private final SpecDocument document;
  private final Schemas schemas;
  private final Recursion<JsonNode> recursion = new Recursion<>(JSON.nullNode());

  /** Makes values from schemas that are part of this document, or refer to it. */
  public SampleValues(SpecDocument document) {
    this.document = document;
    this.schemas = new Schemas(document);
  }

  /** {@return a value of a schema, with the fields that are required or have a value or example} */
  public JsonNode of(JsonNode reference) {
    JsonNode schema = document.resolve(reference);
    return recursion.of(schema, schema, () -> flatValue(schemas.flat(schema)));
  }

  private JsonNode flatValue(JsonNode flat) {
    if (flat.has("example") && flat.path("enum").size() != 1) {
      return flat.get("example");
    } else if (!flat.path("enum").isEmpty()) {
      return flat.path("enum").get(0);
    } else if (flat.path("nullable").asBoolean()) {
      return JSON.nullNode();
    }
    return switch (flat.path("type").asText()) {
      case "string" -> JSON.textNode(text(flat));
      case "integer", "number" -> flat.has("minimum") ? flat.get("minimum") : JSON.numberNode(0);
      case "boolean" -> JSON.booleanNode(false);
      case "array" -> list(flat);
      default -> flat.path("oneOf").isEmpty() ? object(flat) : of(flat.path("oneOf").get(0));
    };
  }

  private ObjectNode object(JsonNode flat) {
    Set<String> required = schemas.required(flat);
    ObjectNode object = JSON.objectNode();
    for (var each : flat.path("properties").properties()) {
      JsonNode field = schemas.flat(each.getValue());
      boolean isPlain = field.has("example") || field.path("enum").size() == 1;
      if (isPlain || required.contains(each.getKey())) {
        object.set(each.getKey(), of(each.getValue()));
      }
    }
    return object;
  }

  private ArrayNode list(JsonNode flat) {
    int size = Math.min(flat.path("minItems").asInt(), MAX_LENGTH);
    return JSON.arrayNode().addAll(Collections.nCopies(size, of(flat.path("items"))));
  }

  private static String text(JsonNode flat) {
    String text = SAMPLES.path(flat.path("format").asText()).asText("text");
    int least = Math.min(flat.path("minLength").asInt(), MAX_LENGTH);
    int most = flat.path("maxLength").asInt(MAX_LENGTH);
    return text.repeat(1 + least / text.length())
        .substring(0, Math.min(most, Math.max(least, text.length())));
  }
}
