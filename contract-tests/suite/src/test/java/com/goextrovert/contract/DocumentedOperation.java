package com.goextrovert.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.remote.ResponseMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An operation as the specification documents it.
 *
 * @param method its method, in upper case
 * @param path its path
 * @param mediaTypes the media types of its request body
 * @param request the schema of its request body
 * @param responses its responses by status code
 * @param statuses the keys of its responses as the specification writes them
 */
public record DocumentedOperation(
    String method,
    String path,
    Set<String> mediaTypes,
    DocumentedSchema request,
    Map<Integer, DocumentedResponse> responses,
    Set<String> statuses) {
  private static final String JSON = "application/json";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /**
   * A documented response.
   *
   * @param mediaType its media type
   * @param schema the schema of its body
   */
  public record DocumentedResponse(String mediaType, DocumentedSchema schema) {}

  /**
   * Returns the operations of a document.
   *
   * @param document the document
   * @return its operations, in its order
   */
  public static List<DocumentedOperation> in(SpecDocument document) {
    List<DocumentedOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
      document
          .resolve(path.getValue())
          .propertyStream()
          .filter(each -> METHODS.contains(each.getKey()))
          .forEach(each -> operations.add(read(document, each.getKey(), path.getKey())));
    }
    return operations;
  }

  static Optional<DocumentedOperation> vendored(String method, String path) {
    return in(Vendored.specification()).stream()
        .filter(each -> each.method().equals(method) && each.path().equals(path))
        .findFirst();
  }

  /**
   * Returns the operation's name in messages.
   *
   * @return its label
   */
  public String label() {
    return Vendored.label(method, path);
  }

  /**
   * Adds to a response of the pact what the specification requires and the client does not read: a
   * pact leaves that to the provider.
   */
  ResponseMessage complete(ResponseMessage response) throws JsonProcessingException {
    DocumentedResponse documented = responses.get(response.status());
    if (documented == null
        || !(new JsonMapper().readTree(response.body()) instanceof ObjectNode body)) {
      return response;
    }
    Map<String, ExpectedField> reliesOn = Vendored.reliesOn(method, path, response.status());
    documented.schema().required().stream()
        .filter(name -> !body.has(name))
        .filter(name -> !reliesOn.containsKey(name) || reliesOn.get(name).optional())
        .forEach(name -> body.set(name, documented.schema().properties().get(name).sample()));
    return new ResponseMessage(response.status(), response.contentType(), body.toString());
  }

  private static DocumentedOperation read(SpecDocument document, String method, String path) {
    EffectiveOperation operation = EffectiveOperation.find(document, method, path).orElseThrow();
    Map<Integer, DocumentedResponse> responses = new TreeMap<>();
    operation
        .responses()
        .forEach(
            (status, response) -> {
              if (status.matches("\\d{3}")) {
                content(response)
                    .ifPresent(
                        content ->
                            responses.put(
                                Integer.valueOf(status),
                                new DocumentedResponse(
                                    content.getKey(), schema(document, content.getValue()))));
              }
            });
    JsonNode body = operation.requestBody();
    Set<String> mediaTypes = new TreeSet<>();
    body.path("content").fieldNames().forEachRemaining(mediaTypes::add);
    return new DocumentedOperation(
        method.toUpperCase(Locale.ROOT),
        path,
        mediaTypes,
        schema(document, content(body).map(Map.Entry::getValue).orElse(body)),
        responses,
        operation.responses().keySet());
  }

  /** Prefers JSON to the first media type. */
  private static Optional<Map.Entry<String, JsonNode>> content(JsonNode owner) {
    Stream<Map.Entry<String, JsonNode>> json =
        EffectiveOperation.content(owner, JSON, true).stream()
            .map(each -> Map.entry(JSON, each.getValue()));
    return Stream.concat(json, owner.path("content").propertyStream()).findFirst();
  }

  private static DocumentedSchema schema(SpecDocument document, JsonNode content) {
    return DocumentedSchema.of(document, content.path("schema"));
  }
}
