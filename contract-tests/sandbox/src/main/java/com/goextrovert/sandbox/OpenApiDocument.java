package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
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

  private final SpecDocument tree;
  private final SchemaRegistry schemas;

  OpenApiDocument(JsonNode root) {
    this.tree = SpecDocument.of(root);
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
    return tree.root();
  }

  /** The node itself, or what it refers to. */
  JsonNode resolve(JsonNode node) {
    return tree.resolve(node);
  }

  /** All that a schema says, however it is composed. */
  JsonNode whole(JsonNode schema) {
    return new Schemas(tree).flat(schema);
  }

  /** The named child of a node, which may say null but may not be absent. */
  JsonNode required(JsonNode parent, String name) {
    JsonNode child = resolve(parent).path(name);
    if (child.isMissingNode()) {
      throw new IllegalStateException(
          "The sandbox needs `" + name + "` in this part of the specification: " + parent);
    }
    return resolve(child);
  }

  /** What judges a value by the schema at this place, its references resolved in this document. */
  Schema validatorAt(String... place) {
    String pointer = "";
    for (String step : place) {
      for (JsonNode here = root().at(pointer); here.has("$ref"); here = root().at(pointer)) {
        pointer = here.get("$ref").asText().substring(1);
      }
      pointer += "/" + step.replace("~", "~0").replace("/", "~1");
    }
    return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
  }

  ObjectNode emptyObject() {
    return JsonNodeFactory.instance.objectNode();
  }
}
