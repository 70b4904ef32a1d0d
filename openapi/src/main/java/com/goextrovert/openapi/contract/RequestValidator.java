package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SpecDocument;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Judges requests by a schema, as OpenAPI 3.0 wants it, formats and patterns among them. */
final class RequestValidator {
  /** With the place to which a request's schema refers; OpenAPI 3.0 has another for it. */
  private static final Dialect OPENAPI_3_0 =
      Dialect.builder(Dialects.getOpenApi30())
          .keyword(new NonValidationKeyword(RequestSchema.DEFINITIONS))
          .build();

  private final SchemaRegistry registry;
  private final JsonNode schema;

  RequestValidator(SpecDocument document, JsonNode schema) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ROOT).build();
    this.registry =
        SchemaRegistry.withDefaultDialect(
            OPENAPI_3_0, builder -> builder.schemaRegistryConfig(config));
    this.schema = new RequestSchema(document).of(schema);
  }

  /** What is wrong with a body, by the field that it is wrong with; no name for the whole body. */
  Map<String, String> faults(JsonNode body) {
    Map<String, String> faults = new LinkedHashMap<>();
    try {
      for (Error error : registry.getSchema(schema).validate(body)) {
        faults.putIfAbsent(fieldOf(error), error.getMessage());
      }
    } catch (SchemaException unreadable) {
      faults.put(
          "", "cannot be judged: " + unreadable.getMessage().strip().lines().toList().get(0));
    }
    return faults;
  }

  private static String fieldOf(Error error) {
    if (error.getInstanceLocation().getNameCount() > 0) {
      return String.valueOf(error.getInstanceLocation().getElement(0));
    }
    return error.getProperty() == null ? "" : error.getProperty();
  }
}
