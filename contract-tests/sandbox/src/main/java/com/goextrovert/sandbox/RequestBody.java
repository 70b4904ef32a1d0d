package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.goextrovert.openapi.EffectiveOperation;
import java.io.IOException;
import java.util.List;

/**
 * What the specification demands of the request body of an operation.
 *
 * @param required whether there must be a body
 * @param mediaType the media type, without parameters
 * @param schema the schema of the body
 * @param check judges bodies by the schema
 */
record RequestBody(boolean required, String mediaType, JsonNode schema, SchemaCheck check) {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  boolean declares(String field) {
    return check.declares(schema, field);
  }

  /**
   * Returns the request's body as JSON.
   *
   * @throws RejectedRequestException if the body breaks the specification; names every fault
   */
  JsonNode accept(ReceivedRequest request) {
    if (!request.hasBody() && !required) {
      return JsonNodeFactory.instance.objectNode();
    }
    String sent = EffectiveOperation.bare(request.header("Content-Type").orElse(""));
    if (!sent.equals(mediaType)) {
      throw rejected("Content-Type must be " + mediaType);
    }
    JsonNode body = parse(request);
    List<String> faults = check.faults(schema, body);
    if (!faults.isEmpty()) {
      throw rejected(String.join("; ", faults));
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
      // Jackson's message quotes the body; the sender gets the one below.
    }
    throw rejected("The request body is not JSON");
  }

  private static RejectedRequestException rejected(String message) {
    return new RejectedRequestException(400, message);
  }
}
