package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.sandbox.Operation.KeyRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads operations out of the specification. Of choices that it leaves, those are taken that the
 * client uses.
 *
 * <p>What it does not understand it refuses with an {@link IllegalStateException}: a sandbox that
 * left a rule out in silence would let clients pass that the real API refuses.
 */
final class OperationReader {
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Set<String> SENT_ANYWAY = Set.of("accept", "content-type", "authorization");

  private final OpenApiDocument document;
  private final ClientContract needs;

  OperationReader(OpenApiDocument document, ClientContract needs) {
    this.document = document;
    this.needs = needs;
  }

  Operation read(String path, String method) {
    JsonNode item = document.root().path("paths").path(path);
    JsonNode operation = item.path(method);
    String name = method.toUpperCase(Locale.ROOT) + " " + path;
    Optional<JsonNode> scheme = keyScheme(operation, name);
    Optional<String> header = scheme.map(known -> document.required(known, "name").asText());
    refuseParameters(item, header, name);
    refuseParameters(operation, header, name);
    JsonNode responses = document.required(operation, "responses");
    String success = success(responses, path, method, name);
    JsonNode error = document.required(responses, error(responses, name));
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        header.map(known -> new KeyRule(known, error.path("description").asText())),
        RequestBodyRules.read(document, path, method),
        Integer.parseInt(success),
        Envelope.of(document, document.required(responses, success)),
        Envelope.of(document, error));
  }

  private void refuseParameters(JsonNode owner, Optional<String> key, String name) {
    for (JsonNode each : owner.path("parameters")) {
      JsonNode parameter = document.resolve(each);
      String sent = parameter.path("name").asText().toLowerCase(Locale.ROOT);
      boolean isSent =
          parameter.path("in").asText().equals("header")
              && (SENT_ANYWAY.contains(sent) || key.filter(sent::equalsIgnoreCase).isPresent());
      if (parameter.path("required").asBoolean() && !isSent) {
        throw new IllegalStateException("The sandbox cannot check the parameters of " + name);
      }
    }
  }

  /** The one that the client knows, else the lowest. */
  private String success(JsonNode responses, String path, String method, String name) {
    Set<String> known =
        needs.operations().stream()
            .filter(each -> each.path().equals(path) && each.method().equals(method))
            .findFirst()
            .map(each -> each.reliesOn().keySet())
            .orElse(Set.of());
    List<String> found = statuses(responses).filter(each -> each.matches("2[0-9]{2}")).toList();
    return found.stream()
        .filter(known::contains)
        .findFirst()
        .or(() -> found.stream().findFirst())
        .orElseThrow(
            () -> new IllegalStateException("The sandbox needs a success status for " + name));
  }

  /** The one that a wrong key gets, else the lowest, else whatever is said of all the rest. */
  private static String error(JsonNode responses, String name) {
    return Stream.of(
            Stream.of("401"),
            statuses(responses).filter(each -> each.startsWith("4")),
            Stream.of("default"))
        .flatMap(each -> each)
        .filter(responses::has)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("The sandbox needs an error answer for " + name));
  }

  private static Stream<String> statuses(JsonNode responses) {
    return responses.propertyStream().map(each -> each.getKey()).sorted();
  }

  /** The scheme of the key, if the operation wants one. */
  private Optional<JsonNode> keyScheme(JsonNode operation, String name) {
    JsonNode security =
        operation.has("security") ? operation.get("security") : document.root().path("security");
    if (security.isEmpty()) {
      return Optional.empty();
    }
    JsonNode schemes = document.root().path("components").path("securitySchemes");
    return Optional.of(
        security
            .valueStream()
            .filter(choice -> choice.size() == 1)
            .map(choice -> document.resolve(schemes.path(choice.fieldNames().next())))
            .filter(scheme -> scheme.path("type").asText().equals("apiKey"))
            .filter(scheme -> scheme.path("in").asText().equals("header"))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The sandbox checks only keys in headers, not " + name)));
  }
}
