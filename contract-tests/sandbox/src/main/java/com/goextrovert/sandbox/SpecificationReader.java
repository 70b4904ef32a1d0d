package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.SampleValues;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ClientContract;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the operations to serve from the specification. If the specification allows several
 * responses, the sandbox sends the one that the client expects.
 *
 * <p>Throws an {@link IllegalStateException} for anything that the sandbox cannot serve: a sandbox
 * that ignored a rule would accept requests that the real API rejects.
 */
final class SpecificationReader {
  private static final String JSON = "application/json";
  private static final Set<String> TYPES_THAT_ALLOW_JSON = Set.of(JSON, "application/*", "*/*");

  private final SpecDocument document;
  private final ClientContract client;

  private SpecificationReader(SpecDocument document, ClientContract client) {
    this.document = document;
    this.client = client;
  }

  /** Reads the vendored specification. */
  static List<ServedOperation> vendored() {
    try {
      return read(resource("extrovert-client-api.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the specification", e);
    }
  }

  static List<ServedOperation> read(String yaml) throws IOException {
    SpecificationReader reader =
        new SpecificationReader(
            new SpecDocument(YamlTree.read(yaml)), ClientContract.read(resource("client.yaml")));
    List<ServedOperation> operations =
        EffectiveOperation.all(reader.document).stream().map(reader::served).toList();
    if (operations.isEmpty()) {
      throw new IllegalStateException("The specification has no operations");
    }
    return operations;
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource = SpecDocument.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new FileNotFoundException(name + " is not on the class path");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private ServedOperation served(EffectiveOperation operation) {
    Optional<String> keyHeader = keyHeader(operation);
    requireNoParameters(operation, keyHeader);
    String successStatus = successStatus(operation);
    JsonNode success = response(operation, operation.responseKey(successStatus));
    JsonNode error = response(operation, errorKey(operation));
    JsonNode body = operation.requestBody();
    return new ServedOperation(
        operation.method().toUpperCase(Locale.ROOT),
        operation.path(),
        keyHeader,
        error.path("description").asText(),
        new RequestBody(body.path("required").asBoolean(), content(operation, body), document),
        Integer.parseInt(successStatus),
        template(operation, success),
        template(operation, error));
  }

  private static Optional<String> keyHeader(EffectiveOperation operation) {
    List<List<JsonNode>> alternatives = operation.security();
    if (alternatives.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        alternatives.stream()
            .filter(alternative -> alternative.size() == 1)
            .map(alternative -> alternative.get(0))
            .filter(scheme -> scheme.path("type").asText().equals("apiKey"))
            .filter(scheme -> scheme.path("in").asText().equals("header"))
            .map(scheme -> scheme.path("name").asText())
            .findFirst()
            .orElseThrow(() -> unable("checks only keys in headers, not those of", operation)));
  }

  private static void requireNoParameters(
      EffectiveOperation operation, Optional<String> keyHeader) {
    for (JsonNode parameter : operation.parameters().values()) {
      boolean isKey =
          parameter.path("in").asText().equals("header")
              && keyHeader.filter(parameter.path("name").asText()::equalsIgnoreCase).isPresent();
      if (parameter.path("required").asBoolean() && !isKey && !operation.isSentAnyway(parameter)) {
        throw unable("cannot check the parameters of", operation);
      }
    }
  }

  /** Returns the success status that the client relies on, or else the lowest one. */
  private String successStatus(EffectiveOperation operation) {
    Stream<String> known =
        client.operations().stream()
            .filter(each -> each.method().equals(operation.method()))
            .filter(each -> each.path().equals(operation.path()))
            .flatMap(each -> each.reliesOn().keySet().stream())
            .filter(status -> operation.responseKey(status).isPresent());
    return Stream.concat(known, operation.responses().keySet().stream().sorted())
        .filter(status -> status.matches("2[0-9]{2}"))
        .findFirst()
        .orElseThrow(() -> unable("needs a success status for", operation));
  }

  /** Returns 401, the status of a wrong key, or else the lowest documented 4xx. */
  private static Optional<String> errorKey(EffectiveOperation operation) {
    return operation
        .responseKey("401")
        .or(
            () ->
                operation.responses().keySet().stream()
                    .filter(status -> status.startsWith("4"))
                    .sorted()
                    .findFirst());
  }

  private static JsonNode response(EffectiveOperation operation, Optional<String> key) {
    return key.map(operation.responses()::get)
        .orElseThrow(() -> unable("needs an error response for", operation));
  }

  private ResponseTemplate template(EffectiveOperation operation, JsonNode response) {
    MediaContent content = content(operation, response);
    if (new SampleValues(document).of(content.schema()) instanceof ObjectNode fields) {
      return new ResponseTemplate(content.mediaType(), fields);
    }
    throw unable("needs objects as the responses of", operation);
  }

  /** Returns the media type for the header, and its schema; JSON if the specification allows it. */
  private static MediaContent content(EffectiveOperation operation, JsonNode body) {
    MediaContent content =
        MediaContent.preferred(body)
            .filter(each -> each.schema().isObject())
            .orElseThrow(() -> unable("needs bodies with a schema for", operation));
    String type = MediaContent.bareType(content.mediaType());
    return new MediaContent(TYPES_THAT_ALLOW_JSON.contains(type) ? JSON : type, content.schema());
  }

  private static IllegalStateException unable(String what, EffectiveOperation operation) {
    return new IllegalStateException("The sandbox " + what + " " + operation);
  }
}
