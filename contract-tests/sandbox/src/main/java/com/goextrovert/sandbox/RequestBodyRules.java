package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What the specification asks of one operation's request body. */
final class RequestBodyRules {
  private final OpenApiDocument document;
  private final boolean required;
  private final String mediaType;
  private final JsonNode properties;
  private final Schema schema;
  private final ObjectReader json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private RequestBodyRules(
      OpenApiDocument document,
      boolean required,
      String mediaType,
      JsonNode properties,
      Schema schema) {
    this.document = document;
    this.required = required;
    this.mediaType = mediaType;
    this.properties = properties;
    this.schema = schema;
  }

  static RequestBodyRules read(OpenApiDocument document, String path, String method) {
    JsonNode operation = document.root().path("paths").path(path).path(method);
    JsonNode body = document.required(operation, "requestBody");
    MediaType content = MediaType.of(document, body);
    return new RequestBodyRules(
        document,
        body.path("required").asBoolean(),
        content.name(),
        document.whole(content.schema()).path("properties"),
        document.validatorAt(
            "paths", path, method, "requestBody", "content", content.key(), "schema"));
  }

  boolean declares(String field) {
    return properties.has(field);
  }

  /** The request's body as JSON; a {@link Refusal} names what is wrong with it. */
  JsonNode accept(ReceivedRequest request) {
    if (!request.hasBody() && !required) {
      return document.emptyObject();
    }
    requireMediaType(request);
    JsonNode body = parse(request);
    List<Error> faults = schema.validate(body);
    if (!faults.isEmpty()) {
      throw Refusal.badRequest(
          faults.stream().map(RequestBodyRules::inWords).collect(Collectors.joining("; ")));
    }
    return body;
  }

  private void requireMediaType(ReceivedRequest request) {
    String sent = request.header("Content-Type").orElse("");
    if (!MediaType.bare(sent).equals(mediaType)) {
      throw Refusal.badRequest("Content-Type must be " + mediaType);
    }
  }

  private JsonNode parse(ReceivedRequest request) {
    if (!request.hasBody()) {
      throw Refusal.badRequest("The request body is missing");
    }
    try {
      JsonNode body = json.readTree(request.body());
      if (!body.isMissingNode()) {
        return body;
      }
    } catch (IOException notJson) {
      // The sender gets our words below: Jackson's quote the body.
    }
    throw Refusal.badRequest("The request body is not JSON");
  }

  private static String inWords(Error fault) {
    if (fault.getKeyword().equals("required")) {
      return fault.getProperty() + " is missing";
    }
    String field = fault.getInstanceLocation().toString();
    return (field.isEmpty() ? "the request body" : field.substring(1)) + ": " + fault.getMessage();
  }
}
