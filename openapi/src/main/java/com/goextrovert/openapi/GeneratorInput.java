package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the generator is given in the place of upstream's document: the operations that this client
 * offers, with names that hang on their method and path. What moves on upstream's side without
 * moving anything on the wire moves nothing here.
 */
final class GeneratorInput {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SpecDocument vendored;
  private final ClientContract needs;
  private final SchemaShapes shapes;
  private final NamedSchemas schemas = new NamedSchemas();
  private final ServerAndKey serverAndKey;

  private GeneratorInput(SpecDocument vendored, ClientContract needs) {
    this.vendored = vendored;
    this.needs = needs;
    this.shapes = new SchemaShapes(vendored);
    this.serverAndKey = new ServerAndKey(needs);
  }

  /**
   * The document for the generator.
   *
   * @throws SpecificationException if an operation that this client offers is gone
   */
  static ObjectNode of(SpecDocument vendored, ClientContract needs) {
    return new GeneratorInput(vendored, needs).document();
  }

  private ObjectNode document() {
    ObjectNode document = JSON.objectNode();
    document.set("openapi", vendored.root().path("openapi"));
    ObjectNode info = document.putObject("info");
    for (String known : List.of("title", "description", "version")) {
      info.put(known, vendored.root().path("info").path(known).asText());
    }
    serverAndKey
        .server(vendored)
        .ifPresent(url -> document.putArray("servers").addObject().put("url", url));
    ObjectNode paths = document.putObject("paths");
    for (ClientOperation offered : needs.operations()) {
      paths.withObjectProperty(offered.path()).set(offered.method(), operation(offered));
    }
    ObjectNode components = document.putObject("components");
    components.set("schemas", schemas.all());
    components.set("securitySchemes", serverAndKey.schemes());
    return document;
  }

  private ObjectNode operation(ClientOperation offered) {
    EffectiveOperation operation =
        EffectiveOperation.find(vendored, offered.method(), offered.path())
            .orElseThrow(
                () ->
                    new SpecificationException(
                        "The specification lacks the operation \"%s\": %s %s."
                            .formatted(
                                offered.title(),
                                offered.method().toUpperCase(Locale.ROOT),
                                offered.path())));
    ObjectNode named = JSON.objectNode().put("operationId", offered.name());
    named.put("summary", operation.tree().path("summary").asText(offered.title()));
    named.put("description", operation.tree().path("description").asText());
    named.set("parameters", new Parameters(needs, shapes, schemas).of(operation, offered));
    Content.of(operation.requestBody())
        .ifPresent(content -> named.set("requestBody", requestBody(content, offered)));
    named.set("responses", responses(operation.responses(), offered));
    named.set("security", serverAndKey.of(operation));
    return named;
  }

  /** Required, whatever upstream says: a client that has a body sends it. */
  private ObjectNode requestBody(Content content, ClientOperation offered) {
    ObjectNode named = JSON.objectNode().put("required", true);
    content.putInto(
        named,
        schemas.place(
            shapes.ofRequest(content.schema(), offered.sends()), type(offered) + "Request"));
    return named;
  }

  private ObjectNode responses(Map<String, JsonNode> documented, ClientOperation offered) {
    // What the client knows comes first, so that what is new takes no name from it.
    List<String> statuses =
        documented.keySet().stream()
            .sorted(
                Comparator.comparing((String status) -> !offered.reliesOn().containsKey(status))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    ObjectNode responses = JSON.objectNode();
    statuses.stream()
        .filter(GeneratorInput::isSuccess)
        .findFirst()
        .ifPresent(status -> responses.set(status, success(documented.get(status), offered)));
    statuses.stream()
        .filter(status -> !isSuccess(status))
        .forEach(status -> responses.set(status, error(documented.get(status), status, offered)));
    return responses;
  }

  private ObjectNode success(JsonNode response, ClientOperation offered) {
    return response(response, "Success", type(offered) + "Response");
  }

  private ObjectNode error(JsonNode response, String status, ClientOperation offered) {
    return response(
        response,
        "Error",
        "ErrorResponse",
        type(offered) + "ErrorResponse",
        type(offered) + NamedSchemas.capital(status) + "ErrorResponse");
  }

  private ObjectNode response(JsonNode response, String kind, String... names) {
    ObjectNode named = JSON.objectNode().put("description", response.path("description").asText());
    Content.of(response)
        .ifPresent(
            content ->
                content.putInto(
                    named, schemas.placeAnswer(shapes.of(content.schema()), kind, names)));
    return named;
  }

  private static boolean isSuccess(String status) {
    return status.startsWith("2");
  }

  private static String type(ClientOperation offered) {
    return NamedSchemas.capital(offered.name());
  }
}
