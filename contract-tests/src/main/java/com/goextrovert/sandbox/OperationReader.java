package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.sandbox.Operation.KeyRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads operations out of the specification.
 *
 * <p>What it does not understand it refuses with an {@link IllegalStateException}: a sandbox that
 * left a rule out in silence would let clients pass that the real API refuses.
 */
final class OperationReader {
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final OpenApiDocument document;

  OperationReader(OpenApiDocument document) {
    this.document = document;
  }

  Operation read(String path, String method) {
    JsonNode item = document.root().path("paths").path(path);
    JsonNode operation = item.path(method);
    String name = method.toUpperCase(Locale.ROOT) + " " + path;
    refuseParameters(item, name);
    refuseParameters(operation, name);
    JsonNode responses = document.required(operation, "responses");
    Map.Entry<String, JsonNode> success = response(responses, "2", name);
    return new Operation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        key(operation, responses, name),
        RequestBodyRules.read(document, path, method),
        status(success.getKey(), name),
        Envelope.of(document, success.getValue()),
        Envelope.of(document, response(responses, "4", name).getValue()));
  }

  private void refuseParameters(JsonNode owner, String name) {
    for (JsonNode parameter : owner.path("parameters")) {
      if (document.follow(parameter).path("required").asBoolean()) {
        throw new IllegalStateException("The sandbox cannot check the parameters of " + name);
      }
    }
  }

  private Map.Entry<String, JsonNode> response(JsonNode responses, String digit, String name) {
    List<Map.Entry<String, JsonNode>> found =
        responses.properties().stream().filter(each -> each.getKey().startsWith(digit)).toList();
    if (found.isEmpty() || (digit.equals("2") && found.size() > 1)) {
      throw new IllegalStateException(
          "The sandbox cannot choose a " + digit + "xx answer for " + name);
    }
    return found.get(0);
  }

  private static int status(String code, String name) {
    try {
      return Integer.parseInt(code);
    } catch (NumberFormatException e) {
      throw new IllegalStateException("The sandbox needs one success status for " + name, e);
    }
  }

  private Optional<KeyRule> key(JsonNode operation, JsonNode responses, String name) {
    JsonNode security =
        operation.has("security") ? operation.get("security") : document.root().path("security");
    if (security.isEmpty()) {
      return Optional.empty();
    }
    if (security.size() > 1) {
      throw new IllegalStateException("The sandbox checks one key, not the choice of " + name);
    }
    String schemeName = document.only(security.get(0)).getKey();
    JsonNode scheme =
        document.follow(
            document.root().path("components").path("securitySchemes").path(schemeName));
    if (!scheme.path("type").asText().equals("apiKey")
        || !scheme.path("in").asText().equals("header")) {
      throw new IllegalStateException("The sandbox checks only keys in headers, not " + name);
    }
    JsonNode refusal = document.required(document.required(responses, "401"), "description");
    return Optional.of(new KeyRule(document.required(scheme, "name").asText(), refusal.asText()));
  }
}
