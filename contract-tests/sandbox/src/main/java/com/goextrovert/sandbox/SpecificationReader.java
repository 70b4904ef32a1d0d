package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SecurityRequirement;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ClientContract;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the operations to serve from the specification. Where that leaves a choice, the sandbox
 * does what the client expects.
 *
 * <p>What it cannot serve is an {@link IllegalStateException}: a sandbox that ignored a rule would
 * accept requests that the real API rejects.
 */
final class SpecificationReader {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Set<String> HEADERS_ALWAYS_SENT =
      Set.of("accept", "content-type", "content-length", "user-agent", "authorization");
  private static final String JSON = "application/json";

  private final SpecDocument document;
  private final ClientContract client;
  private final SchemaCheck check;

  private SpecificationReader(SpecDocument document, ClientContract client) {
    this.document = document;
    this.client = client;
    this.check = new SchemaCheck(document);
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
    return new SpecificationReader(
            SpecDocument.of(YamlTree.read(yaml)), ClientContract.read(resource("client.yaml")))
        .operations();
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource =
        ClientContract.class.getResourceAsStream("/com/goextrovert/openapi/" + name)) {
      if (resource == null) {
        throw new FileNotFoundException(name + " is not on the class path");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<ServedOperation> operations() {
    List<ServedOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : document.resolve(path.getValue()).properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              operation(
                  EffectiveOperation.find(document, method.getKey(), path.getKey()).orElseThrow(),
                  method.getKey(),
                  path.getKey()));
        }
      }
    }
    if (operations.isEmpty()) {
      throw new IllegalStateException("The specification has no operations");
    }
    return operations;
  }

  private ServedOperation operation(EffectiveOperation operation, String method, String path) {
    String name = method.toUpperCase(Locale.ROOT) + " " + path;
    Optional<String> keyHeader = keyHeader(operation, name);
    requireNoParameters(operation, keyHeader, name);
    Map<String, JsonNode> responses = operation.responses();
    String success = successStatus(responses, method, path, name);
    JsonNode error = responses.get(errorStatus(responses, name));
    return new ServedOperation(
        method.toUpperCase(Locale.ROOT),
        path,
        keyHeader,
        error.path("description").asText(),
        requestBody(operation.requestBody(), name),
        Integer.parseInt(success),
        template(responses.get(success), name),
        template(error, name));
  }

  private Optional<String> keyHeader(EffectiveOperation operation, String name) {
    List<SecurityRequirement> alternatives = operation.security();
    if (alternatives.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        alternatives.stream()
            .filter(alternative -> alternative.schemes().size() == 1)
            .map(alternative -> alternative.schemes().get(0).definition())
            .filter(scheme -> scheme.path("type").asText().equals("apiKey"))
            .filter(scheme -> scheme.path("in").asText().equals("header"))
            .map(scheme -> scheme.path("name").asText())
            .findFirst()
            .orElseThrow(() -> unable("checks only keys in headers, not those of " + name)));
  }

  private static void requireNoParameters(
      EffectiveOperation operation, Optional<String> keyHeader, String name) {
    for (JsonNode parameter : operation.parameters().values()) {
      String sent = parameter.path("name").asText().toLowerCase(Locale.ROOT);
      boolean isSent =
          parameter.path("in").asText().equals("header")
              && (HEADERS_ALWAYS_SENT.contains(sent)
                  || keyHeader.filter(sent::equalsIgnoreCase).isPresent());
      if (parameter.path("required").asBoolean() && !isSent) {
        throw unable("cannot check the parameters of " + name);
      }
    }
  }

  /** The status that the client knows, else the lowest. */
  private String successStatus(
      Map<String, JsonNode> responses, String method, String path, String name) {
    Stream<String> known =
        client.operations().stream()
            .filter(each -> each.method().equals(method) && each.path().equals(path))
            .flatMap(each -> each.reliesOn().keySet().stream());
    return Stream.concat(known.filter(responses::containsKey), responses.keySet().stream().sorted())
        .filter(status -> status.matches("2[0-9]{2}"))
        .findFirst()
        .orElseThrow(() -> unable("needs a success status for " + name));
  }

  /** The status for a wrong key, else the lowest, else the one for everything else. */
  private static String errorStatus(Map<String, JsonNode> responses, String name) {
    return Stream.of(
            Stream.of("401"),
            responses.keySet().stream().filter(status -> status.startsWith("4")).sorted(),
            Stream.of("default"))
        .flatMap(statuses -> statuses)
        .filter(responses::containsKey)
        .findFirst()
        .orElseThrow(() -> unable("needs an error response for " + name));
  }

  private RequestBody requestBody(JsonNode body, String name) {
    if (body.isMissingNode()) {
      throw unable("needs a request body for " + name);
    }
    Map.Entry<String, JsonNode> content = content(body, name);
    check.requireUnderstood(content.getValue());
    return new RequestBody(
        body.path("required").asBoolean(), content.getKey(), content.getValue(), check);
  }

  private ResponseTemplate template(JsonNode response, String name) {
    Map.Entry<String, JsonNode> content = content(response, name);
    return new ResponseTemplate(
        content.getKey(), new SampleValues(new Schemas(document)).object(content.getValue()));
  }

  /** The media type and schema of a body: JSON's, if the specification offers it. */
  private static Map.Entry<String, JsonNode> content(JsonNode body, String name) {
    return EffectiveOperation.content(body, JSON, true).stream()
        .map(json -> Map.entry(JSON, json.getValue()))
        .findFirst()
        .or(
            () ->
                body.path("content").properties().stream()
                    .map(each -> Map.entry(EffectiveOperation.bare(each.getKey()), each.getValue()))
                    .findFirst())
        .filter(each -> each.getValue().path("schema").isObject())
        .map(each -> Map.entry(each.getKey(), each.getValue().path("schema")))
        .orElseThrow(() -> unable("needs a media type with a schema for " + name));
  }

  private static IllegalStateException unable(String what) {
    return new IllegalStateException("The sandbox " + what);
  }
}
