package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes a schema of a request as one that stands alone: what it refers to stands in it, and what
 * only explains is left out, since an example may look like anything.
 */
final class RequestSchema {
  /** Where it has what its references lead to. */
  static final String DEFINITIONS = "definitions";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> PLAIN =
      Set.of(
          "type",
          "format",
          "enum",
          "pattern",
          "nullable",
          "multipleOf",
          "uniqueItems",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties");
  private static final Set<String> SCHEMAS = Set.of("items", "not", "additionalProperties");
  private static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf");

  private final SpecDocument document;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final ObjectNode definitions = JSON.objectNode();

  RequestSchema(SpecDocument document) {
    this.document = document;
  }

  JsonNode of(JsonNode schema) {
    ObjectNode whole = JSON.objectNode();
    whole.putArray("allOf").add(copy(schema));
    whole.set(DEFINITIONS, definitions);
    return whole;
  }

  private JsonNode copy(JsonNode schema) {
    if (!schema.isObject()) {
      return JSON.objectNode();
    }
    if (schema.path("$ref").isTextual()) {
      return JSON.objectNode().put("$ref", "#/" + DEFINITIONS + "/" + define(schema));
    }
    ObjectNode copy = JSON.objectNode();
    schema
        .properties()
        .forEach(
            member -> {
              String keyword = member.getKey();
              JsonNode value = member.getValue();
              if (PLAIN.contains(keyword)) {
                copy.set(keyword, value);
              } else if (SCHEMAS.contains(keyword)) {
                copy.set(keyword, value.isBoolean() ? value : copy(value));
              } else if (LISTS.contains(keyword) && !value.isEmpty()) {
                value.forEach(part -> copy.withArray(keyword).add(copy(part)));
              } else if (keyword.equals("properties")) {
                value
                    .properties()
                    .forEach(
                        field ->
                            copy.withObject("/properties")
                                .set(field.getKey(), copy(field.getValue())));
              }
            });
    ArrayNode required = required(schema);
    if (!required.isEmpty()) {
      copy.set("required", required);
    }
    return copy;
  }

  /** A read-only field that is required is so in answers alone. */
  private ArrayNode required(JsonNode schema) {
    ArrayNode required = JSON.arrayNode();
    for (JsonNode name : schema.path("required")) {
      JsonNode property = document.resolve(schema.path("properties").path(name.asText()));
      if (!property.path("readOnly").asBoolean()) {
        required.add(name);
      }
    }
    return required;
  }

  private String define(JsonNode reference) {
    String target = reference.path("$ref").asText();
    String known = names.get(target);
    if (known != null) {
      return known;
    }
    String name = "d" + names.size();
    names.put(target, name);
    definitions.set(name, copy(document.resolve(reference)));
    return name;
  }
}
