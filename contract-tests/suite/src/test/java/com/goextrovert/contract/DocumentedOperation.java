package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.SpecDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An operation of the specification, with its responses by status code. */
public record DocumentedOperation(
    String method,
    String path,
    Set<String> requestTypes,
    DocumentedSchema request,
    Map<Integer, DocumentedResponse> responses) {

  /** A documented response. */
  public record DocumentedResponse(String mediaType, DocumentedSchema schema) {}

  /** Returns the operations of a document. */
  public static List<DocumentedOperation> in(SpecDocument document) {
    return EffectiveOperation.all(document).stream().map(each -> of(document, each)).toList();
  }

  /** Returns the operation of the vendored specification that an interaction uses. */
  public static DocumentedOperation of(PactInteraction interaction) {
    return in(Vendored.specification()).stream()
        .filter(each -> each.isFor(interaction))
        .findFirst()
        .orElseThrow();
  }

  private static DocumentedOperation of(SpecDocument document, EffectiveOperation operation) {
    Map<Integer, DocumentedResponse> responses = new TreeMap<>();
    operation
        .responses()
        .forEach(
            (status, response) -> {
              Optional<MediaContent> content = MediaContent.preferred(response);
              if (status.matches("\\d{3}") && content.isPresent()) {
                DocumentedSchema schema = new DocumentedSchema(document, content.get().schema());
                responses.put(
                    Integer.valueOf(status),
                    new DocumentedResponse(content.get().mediaType(), schema));
              }
            });
    JsonNode body = operation.requestBody();
    return new DocumentedOperation(
        operation.method().toUpperCase(Locale.ROOT),
        operation.path(),
        MediaContent.of(body).stream()
            .map(each -> MediaContent.bareType(each.mediaType()))
            .collect(Collectors.toSet()),
        new DocumentedSchema(
            document,
            MediaContent.preferred(body)
                .map(MediaContent::schema)
                .orElse(MissingNode.getInstance())),
        responses);
  }

  /** Returns the operation's name in messages. */
  public String label() {
    return Vendored.label(method, path);
  }

  /** Returns whether an interaction uses this operation. */
  public boolean isFor(PactInteraction interaction) {
    return interaction.method().equals(method) && interaction.path().equals(path);
  }
}
