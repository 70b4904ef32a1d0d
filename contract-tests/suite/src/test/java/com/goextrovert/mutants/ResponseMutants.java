package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedOperation.DocumentedResponse;
import com.goextrovert.contract.DocumentedSchema;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.remote.ResponseMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derives variants of a documented response. */
final class ResponseMutants {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<Integer> STATUS_CODES =
      List.of(200, 201, 202, 400, 401, 403, 404, 409, 422, 500, 502);
  private static final List<String> MEDIA_TYPES =
      List.of("text/plain", "text/html; charset=utf-8", "application/xml", "application/x-json");

  private final int status;
  private final String mediaType;
  private final DocumentedSchema schema;
  private final Map<String, ExpectedField> reliesOn;
  private final ObjectNode body;
  private final BodyMutants<ResponseMessage> mutants;

  ResponseMutants(int status, DocumentedResponse documented, Map<String, ExpectedField> reliesOn) {
    this.status = status;
    this.mediaType = documented.mediaType();
    this.schema = documented.schema();
    this.reliesOn = reliesOn;
    this.body = (ObjectNode) schema.sample();
    this.mutants = new BodyMutants<>(body, text -> message(Optional.of(mediaType), text));
  }

  /** Derives responses that violate the schema. */
  List<Mutant<ResponseMessage>> harmful() {
    for (String field : schema.required()) {
      mutants.remove(field);
      mutants.rename(field, BodyMutants.capitalize(field));
    }
    schema.properties().forEach((name, each) -> mutants.addInvalid(name, each, isNullable(name)));
    for (int other : STATUS_CODES) {
      if (other != status) {
        ResponseMessage changed =
            new ResponseMessage(other, Optional.of(mediaType), body.toString());
        boolean tolerated = status / 100 == 2 && changed.isSuccess();
        mutants.add("status code is " + other, tolerated, changed);
      }
    }
    addContentType("missing", Optional.empty());
    MEDIA_TYPES.forEach(type -> addContentType(type, Optional.of(type)));
    mutants.breakBody();
    return mutants.list();
  }

  /** Derives valid variants of the documented response. */
  List<Mutant<ResponseMessage>> harmless() {
    mutants.reformatBody();
    mutants.add(
        "charset in the content type",
        message(Optional.of(mediaType + "; charset=utf-8"), body.toString()));
    if (schema.isOpen()) {
      mutants.set("statusCode", JSON.numberNode(status));
    }
    schema.properties().forEach(this::changeHarmlessly);
    return mutants.list();
  }

  private void changeHarmlessly(String name, DocumentedSchema property) {
    if (!schema.required().contains(name)) {
      mutants.remove(name);
    }
    if (property.isFreeText()) {
      mutants.set(name, JSON.textNode(""));
      mutants.set(name, JSON.textNode("Ein anderer Text: \u00e4\u6771\ud83d\ude00 \"\\ \n"));
    }
    if (property.isFreeObject()) {
      mutants.set(name, JSON.objectNode());
      mutants.set(name, JSON.objectNode().put("another", 1));
    }
    if (isNullable(name)) {
      mutants.set(name, JSON.nullNode());
    }
  }

  private boolean isNullable(String name) {
    return reliesOn.containsKey(name) && reliesOn.get(name).nullable();
  }

  private void addContentType(String name, Optional<String> type) {
    mutants.add("content type is " + name, true, message(type, body.toString()));
  }

  private ResponseMessage message(Optional<String> contentType, String text) {
    return new ResponseMessage(status, contentType, text);
  }
}
