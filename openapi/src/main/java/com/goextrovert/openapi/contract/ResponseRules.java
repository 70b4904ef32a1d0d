package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules for the responses: the specification promises what the client relies on. */
record ResponseRules(
    Schemas schemas,
    Map<String, Map<String, ExpectedField>> reliesOn,
    Violation.Collector violations) {
  private static final Values OBJECT = Values.ofTypes("object");

  void check(EffectiveOperation operation) {
    Map<String, JsonNode> further = operation.responses();
    String documented = String.join(", ", further.keySet());
    reliesOn.forEach(
        (status, fields) -> {
          String place = "response " + status;
          Optional<String> key = operation.responseKey(status);
          if (key.isPresent()) {
            checkBody(place, operation.responses().get(key.get()), fields);
            further.remove(key.get());
          } else {
            String actual = "not documented; there is " + documented;
            violations.add(Rule.RESPONSE_STATUS_REMOVED, place, "documented", actual);
          }
        });
    further.forEach(this::checkFurther);
  }

  private void checkFurther(String status, JsonNode response) {
    String place = "response " + status;
    // An interaction of the pact has a single status code, so it cannot cover a range.
    if (status.matches("[0-9]{3}")) {
      String covered = "one of those in client.yaml: " + String.join(", ", reliesOn.keySet());
      violations.add(Rule.RESPONSE_STATUS_NOT_COVERED, place, covered, "documented, not covered");
    }
    // The facade reads the fields of a success from every 2xx response.
    reliesOn.keySet().stream()
        .filter(known -> known.startsWith("2") && status.startsWith("2"))
        .findFirst()
        .ifPresent(success -> checkBody(place, response, reliesOn.get(success)));
  }

  private void checkBody(String place, JsonNode response, Map<String, ExpectedField> fields) {
    List<MediaContent> contents = MediaContent.json(response);
    if (contents.isEmpty()) {
      String actual = MediaContent.names(response);
      violations.add(Rule.RESPONSE_MEDIA_TYPE_REMOVED, place, "application/json", actual);
    }
    for (MediaContent content : contents) {
      Values body = schemas.values(content.schema());
      if (!body.within(OBJECT) || body.isEmpty()) {
        Values misfits = body.without(OBJECT);
        violations.add(
            Rule.RESPONSE_BODY_TYPE_CHANGED, place, misfits, "always an object", "" + body);
      } else {
        fields.forEach((name, expected) -> checkField(place, content.schema(), name, expected));
      }
    }
  }

  private void checkField(String response, JsonNode schema, String name, ExpectedField expected) {
    String place = response + ", field " + name;
    Values accepted = expected.values();
    Values actual = schemas.values(schema, name);
    boolean isRequired = schemas.required(schema).contains(name);
    String words = (expected.only() == null ? "" : "always ") + accepted;
    if (!isRequired && !schemas.declares(schema, name)) {
      violations.add(Rule.RESPONSE_FIELD_REMOVED, place, words, "not documented");
      return;
    } else if (schemas.declares(schema, name, "writeOnly")) {
      violations.add(Rule.RESPONSE_FIELD_BECAME_WRITE_ONLY, place, words, "write-only");
      return;
    }
    if (!expected.optional() && !isRequired) {
      violations.add(Rule.RESPONSE_FIELD_MAY_BE_ABSENT, place, "always there", "may be absent");
    }
    if (!actual.within(accepted)) {
      Values misfits = actual.without(accepted);
      violations.add(Rule.RESPONSE_VALUE_ADDED, place, misfits, words, actual.toString());
    } else if (actual.isEmpty()) {
      violations.add(Rule.RESPONSE_FIELD_HAS_NO_VALUE, place, words, "no value at all");
    } else if (actual.within(Values.NULL) && !schemas.declares(schema, name, "nullable")) {
      // Most readers of the schema refuse a lone null that is not declared nullable.
      violations.add(Rule.RESPONSE_NULL_NOT_NULLABLE, place, words, "null, but not nullable");
    }
  }
}
