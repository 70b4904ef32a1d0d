package com.goextrovert.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.remote.ResponseMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /**
   * A documented response.
   *
   * @param mediaType its media type
   * @param schema the schema of its body
   */
  public record DocumentedResponse(String mediaType, DocumentedSchema schema) {}

  /** Returns the operations of a document. */
  public static List<DocumentedOperation> in(SpecDocument document) {
    return EffectiveOperation.all(document).stream().map(each -> of(document, each)).toList();
  }

  static Optional<DocumentedOperation> vendored(String method, String path) {
    return in(Vendored.specification()).stream()
        .filter(each -> each.method().equals(method) && each.path().equals(path))
        .findFirst();
  }

  private static DocumentedOperation of(SpecDocument document, EffectiveOperation operation) {
    Map<Integer, DocumentedResponse> responses = new TreeMap<>();
    operation.responses().keySet().stream()
        .filter(status -> status.matches("\\d{3}"))
        .forEach(
            status ->
                MediaContent.preferred(operation.responses().get(status))
                    .ifPresent(
                        content ->
                            responses.put(
                                Integer.valueOf(status),
                                new DocumentedResponse(
                                    content.mediaType(),
                                    new DocumentedSchema(document, content.schema())))));
    List<MediaContent> contents = MediaContent.of(operation.requestBody());
    return new DocumentedOperation(
        operation.method().toUpperCase(Locale.ROOT),
        operation.path(),
        contents.stream()
            .map(each -> MediaContent.bareType(each.mediaType()))
            .collect(Collectors.toSet()),
        new DocumentedSchema(
            document,
            MediaContent.preferred(operation.requestBody())
                .map(MediaContent::schema)
                .orElse(MissingNode.getInstance())),
        responses,
        operation.responses().keySet());
  }

  /** Returns the operation's name in messages. */
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
}
