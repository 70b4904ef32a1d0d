package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.Locale;
import java.util.Map;

/** An OpenAPI 3.0 document as a tree whose references are followed and whose gaps are reported. */
final class OpenApiDocument {
  private static final String ADDRESS = "urn:extrovert-client-api";

  private final JsonNode root;
  private final SchemaRegistry schemas;

  OpenApiDocument(JsonNode root) {
    this.root = root;
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build();
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            dialect(root),
            registry ->
                registry.schemas(Map.of(ADDRESS, root.toString())).schemaRegistryConfig(config));
  }

  /** The whole document is loaded, for its references; its own members are no schema's keywords. */
  private static Dialect dialect(JsonNode root) {
    Dialect.Builder dialect = Dialect.builder(Dialects.getOpenApi30());
    root.fieldNames().forEachRemaining(name -> dialect.keyword(new NonValidationKeyword(name)));
    return dialect.build();
  }

  JsonNode root() {
    return root;
  }

  /** The node itself, or what it refers to. */
  JsonNode follow(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode() ? node : follow(target(reference.asText()));
  }

  /** The named child of a node, which may say null but may not be absent. */
  JsonNode required(JsonNode parent, String name) {
    JsonNode child = follow(parent).path(name);
    if (child.isMissingNode()) {
      throw new IllegalStateException(
          "The sandbox needs `" + name + "` in this part of the specification: " + parent);
    }
    return follow(child);
  }

  /** The one entry of an object. */
  Map.Entry<String, JsonNode> only(JsonNode object) {
    if (object.size() != 1) {
      throw new IllegalStateException(
          "The sandbox needs exactly one entry in this part of the specification: " + object);
    }
    return object.properties().iterator().next();
  }

  /** What judges a value by the schema at this place, its references resolved in this document. */
  Schema validatorAt(String... place) {
    StringBuilder pointer = new StringBuilder(ADDRESS).append('#');
    for (String step : place) {
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return schemas.getSchema(SchemaLocation.of(pointer.toString()));
  }

  ObjectNode emptyObject() {
    return JsonNodeFactory.instance.objectNode();
  }

  private JsonNode target(String reference) {
    JsonNode target =
        reference.startsWith("#/") ? root.at(reference.substring(1)) : root.path(reference);
    if (target.isMissingNode()) {
      throw new IllegalStateException("The specification refers to nothing: " + reference);
    }
    return target;
  }
}
