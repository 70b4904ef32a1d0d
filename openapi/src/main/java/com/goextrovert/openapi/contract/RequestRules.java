package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.SchemaValidator.SchemaFault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules for the request body: the specification accepts what the client sends. */
record RequestRules(
    SpecDocument document, Map<String, List<JsonNode>> sends, Violation.Collector violations) {
  private static final String BODY = "request body";

  void check(EffectiveOperation operation) {
    JsonNode body = operation.requestBody();
    List<MediaContent> contents = MediaContent.allowingJson(body);
    if (sends.isEmpty()) {
      if (body.path("required").asBoolean()) {
        violations.add(Rule.REQUEST_BODY_ADDED_REQUIRED, BODY, "not required", "required");
      }
    } else if (contents.isEmpty()) {
      String actual = "accepts " + MediaContent.names(body);
      violations.add(Rule.REQUEST_MEDIA_TYPE_REMOVED, BODY, "accepts application/json", actual);
    } else {
      contents.forEach(content -> checkSchema(content.schema()));
    }
  }

  private void checkSchema(JsonNode schema) {
    Schemas schemas = new Schemas(document);
    Values body = schemas.values(schema);
    if (body.and(Values.ofTypes("object")).isEmpty()) {
      violations.add(Rule.REQUEST_BODY_TYPE_CHANGED, BODY, "accepts an object", "accepts " + body);
      return;
    }
    for (String name : schemas.required(schema)) {
      if (!sends.containsKey(name) && !schemas.declares(schema, name, "readOnly")) {
        String place = "request field " + name;
        violations.add(Rule.REQUEST_FIELD_ADDED_REQUIRED, place, "not required", "required");
      }
    }
    Set<String> accepted = new HashSet<>(Set.of(""));
    for (String name : sends.keySet()) {
      String place = "request field " + name;
      if (!schemas.declares(schema, name)) {
        violations.add(Rule.REQUEST_FIELD_REMOVED, place, "accepts this field", "no such field");
      } else if (schemas.declares(schema, name, "readOnly")) {
        violations.add(
            Rule.REQUEST_FIELD_BECAME_READ_ONLY, place, "accepts this field", "read-only");
      } else {
        accepted.add(name);
      }
    }
    checkSamples(schema, accepted);
  }

  /** Validates each sample beside the first samples of the other fields. */
  private void checkSamples(JsonNode schema, Set<String> fields) {
    SchemaValidator validator = new SchemaValidator(document);
    ObjectNode usual = JsonNodeFactory.instance.objectNode();
    sends.forEach((name, samples) -> usual.set(name, samples.get(0)));
    boolean isUsualValid = validator.faults(schema, usual).isEmpty();
    for (var sent : sends.entrySet()) {
      for (JsonNode sample : sent.getValue()) {
        ObjectNode body = usual.deepCopy().set(sent.getKey(), sample);
        for (SchemaFault fault : validator.faults(schema, body)) {
          // If the usual body has no fault, this sample is the reason.
          report(fault, isUsualValid ? sent.getKey() : fault.field(), body, fields);
        }
      }
    }
  }

  private void report(SchemaFault fault, String field, ObjectNode body, Set<String> fields) {
    if (fields.contains(field)) {
      Rule rule =
          fault.unreadable() ? Rule.REQUEST_PATTERN_UNREADABLE : Rule.REQUEST_VALUE_REJECTED;
      String place = field.isEmpty() ? BODY : "request field " + field;
      JsonNode sample = field.isEmpty() ? body : body.path(field);
      String expected = "accepts " + (sample.isObject() ? "what the client sends" : sample);
      violations.add(rule, place, Values.listed(List.of(sample)), expected, fault.message());
    }
  }
}
