package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/** The parameters of an operation and its path, in an order that upstream does not decide. */
final class Parameters {
  private static final Set<String> SENT_ANYWAY = Set.of("accept", "content-type", "authorization");

  private final ClientContract needs;
  private final SchemaShapes shapes;
  private final NamedSchemas schemas;

  Parameters(ClientContract needs, SchemaShapes shapes, NamedSchemas schemas) {
    this.needs = needs;
    this.shapes = shapes;
    this.schemas = schemas;
  }

  ArrayNode of(EffectiveOperation operation, ClientOperation offered) {
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    operation.parameters().values().stream()
        .filter(parameter -> !isLeftOut(parameter))
        .sorted(Comparator.comparing(parameter -> parameter.path("name").asText()))
        .forEach(parameter -> parameters.add(named(parameter, offered)));
    return parameters;
  }

  private ObjectNode named(JsonNode parameter, ClientOperation offered) {
    String name = parameter.path("name").asText();
    ObjectNode named = JsonNodeFactory.instance.objectNode().put("name", name);
    named.put("in", in(parameter));
    named.put("description", parameter.path("description").asText());
    named.put("required", parameter.path("required").asBoolean());
    JsonNode schema = Content.of(parameter).map(Content::schema).orElse(parameter.path("schema"));
    named.set(
        "schema",
        schemas.place(
            shapes.of(schema), NamedSchemas.capital(offered.name()) + NamedSchemas.capital(name)));
    return named;
  }

  /** The key and what Feign sets are no arguments; nor is a cookie that need not be sent. */
  private boolean isLeftOut(JsonNode parameter) {
    String name = parameter.path("name").asText().toLowerCase(Locale.ROOT);
    return switch (in(parameter)) {
      case "header" -> SENT_ANYWAY.contains(name) || name.equalsIgnoreCase(needs.apiKey().name());
      case "cookie" -> !parameter.path("required").asBoolean();
      default -> false;
    };
  }

  private static String in(JsonNode parameter) {
    return parameter.path("in").asText();
  }
}
