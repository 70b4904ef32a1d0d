package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.SchemaValidator;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * What the specification requires of the request body of an operation.
 *
 * @param required whether there must be a body
 * @param content media type and schema
 * @param document the document that contains the schema
 */
record RequestBody(boolean required, MediaContent content, SpecDocument document) {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  boolean declares(String field) {
    return new Schemas(document).declares(content.schema(), field);
  }

  /**
   * Returns the request's body as JSON.
   *
   * @throws RejectedRequestException if the body is invalid; the message names every fault
   */
  JsonNode accept(ReceivedRequest request) {
    if (!request.hasBody() && !required) {
      return JsonNodeFactory.instance.objectNode();
    }
    String sent = request.header("Content-Type").orElse("");
    if (!MediaContent.bareType(sent).equals(content.mediaType())) {
      throw rejected("Content-Type must be " + content.mediaType());
    }
    JsonNode body = parse(request);
    String faults =
        new SchemaValidator(document)
            .faults(content.schema(), body).stream()
                .map(RequestBody::describe)
                .collect(Collectors.joining("; "));
    if (!faults.isEmpty()) {
      throw rejected(faults);
    }
    return body;
  }

  private static JsonNode parse(ReceivedRequest request) {
    if (!request.hasBody()) {
      throw rejected("The request body is missing");
    }
    try {
      JsonNode body = JSON.readTree(request.body());
      if (!body.isMissingNode()) {
        return body;
      }
    } catch (IOException notJson) {
      // Jackson's message quotes the body, so it is not sent.
    }
    throw rejected("The request body is not JSON");
  }

  private static String describe(SchemaValidator.SchemaFault fault) {
    return (fault.field().isEmpty() ? "the request body" : fault.field()) + " " + fault.message();
  }

  private static RejectedRequestException rejected(String message) {
    return new RejectedRequestException(400, message);
  }
}
