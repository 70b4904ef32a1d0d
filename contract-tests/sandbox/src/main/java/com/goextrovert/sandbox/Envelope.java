package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** The body of every answer with one response schema; only its message varies. */
final class Envelope {
  private static final String MESSAGE = "message";

  private final String mediaType;
  private final ObjectNode fields;

  private Envelope(String mediaType, ObjectNode fields) {
    this.mediaType = mediaType;
    this.fields = fields;
  }

  /** Fills each property of the response's schema that is required, or has an example. */
  static Envelope of(OpenApiDocument document, JsonNode response) {
    MediaType content = MediaType.of(document, response);
    return new Envelope(content.name(), new Sample(document).object(content.schema()));
  }

  SandboxResponse answer(int status) {
    return answer(status, fields);
  }

  SandboxResponse answer(int status, String message) {
    return answer(status, fields.deepCopy().put(MESSAGE, message));
  }

  private SandboxResponse answer(int status, JsonNode body) {
    return SandboxResponse.status(status)
        .header("Content-Type", mediaType)
        .body(body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
