package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedOperation.DocumentedResponse;
import com.goextrovert.contract.DocumentedSchema;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.remote.ResponseMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derives responses that violate the schema of a documented one. */
final class ResponseMutants {
  private static final List<Integer> STATUS_CODES =
      List.of(200, 201, 202, 400, 401, 403, 404, 409, 422, 500, 502);

  private static final List<String> MEDIA_TYPES =
      List.of("text/plain", "text/html; charset=utf-8", "application/xml", "application/x-json");

  private final ResponseMessage valid;
  private final BodyMutants<ResponseMessage> mutants;

  private ResponseMutants(int status, DocumentedResponse documented) {
    ObjectNode body = (ObjectNode) documented.schema().sample();
    this.valid = new ResponseMessage(status, Optional.of(documented.mediaType()), body.toString());
    this.mutants =
        new BodyMutants<>(body, text -> new ResponseMessage(status, valid.contentType(), text));
  }

  /** Derives the mutants. */
  static List<Mutant<ResponseMessage>> of(
      int status, DocumentedResponse documented, Map<String, ExpectedField> reliesOn) {
    ResponseMutants derived = new ResponseMutants(status, documented);
    DocumentedSchema schema = documented.schema();
    for (String field : schema.required()) {
      derived.mutants.remove(field);
      derived.mutants.rename(field, ForbiddenValues.capitalize(field));
    }
    schema
        .properties()
        .forEach(
            (name, property) ->
                derived.changeField(
                    name, property, reliesOn.containsKey(name) && reliesOn.get(name).nullable()));
    derived.changeStatus();
    derived.changeContentType();
    derived.mutants.breakBody();
    return derived.mutants.list();
  }

  private void changeField(String field, DocumentedSchema schema, boolean nullable) {
    for (Map.Entry<String, JsonNode> value : ForbiddenValues.of(schema).entrySet()) {
      if (!nullable || !value.getValue().isNull()) {
        mutants.set(field, value.getKey(), value.getValue());
      }
    }
  }

  private void changeStatus() {
    for (int status : STATUS_CODES) {
      if (status != valid.status()) {
        ResponseMessage changed = new ResponseMessage(status, valid.contentType(), valid.body());
        String name = "status code is " + status;
        mutants.add(
            valid.isSuccess() && changed.isSuccess()
                ? Mutant.tolerated(name, changed)
                : Mutant.of(name, changed));
      }
    }
  }

  private void changeContentType() {
    mutants.add(
        Mutant.tolerated(
            "content type is missing",
            new ResponseMessage(valid.status(), Optional.empty(), valid.body())));
    for (String other : MEDIA_TYPES) {
      mutants.add(
          Mutant.tolerated(
              "content type is " + other,
              new ResponseMessage(valid.status(), Optional.of(other), valid.body())));
    }
  }
}
