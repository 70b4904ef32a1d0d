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

  /**
   * Fills each property of the response's schema with its only possible value, or its example; what
   * has neither and is not required is left out.
   */
  static Envelope of(OpenApiDocument document, JsonNode response) {
    var content = document.only(document.required(response, "content"));
    JsonNode schema = document.required(content.getValue(), "schema");
    ObjectNode fields = document.emptyObject();
    JsonNode required = schema.path("required");
    for (var property : document.required(schema, "properties").properties()) {
      JsonNode described = document.follow(property.getValue());
      JsonNode values = described.path("enum");
      if (values.size() == 1) {
        fields.set(property.getKey(), values.get(0));
      } else if (described.has("example") || isAmong(required, property.getKey())) {
        fields.set(property.getKey(), document.required(described, "example"));
      }
    }
    return new Envelope(content.getKey(), fields);
  }

  private static boolean isAmong(JsonNode names, String name) {
    return names.valueStream().anyMatch(each -> each.asText().equals(name));
  }

  SandboxAnswer answer(int status) {
    return answer(status, fields);
  }

  SandboxAnswer answer(int status, String message) {
    return answer(status, fields.deepCopy().put(MESSAGE, message));
  }

  private SandboxAnswer answer(int status, JsonNode body) {
    return SandboxAnswer.status(status)
        .header("Content-Type", mediaType)
        .body(body.toString().getBytes(StandardCharsets.UTF_8));
  }
}
