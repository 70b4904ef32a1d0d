package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.MediaContent;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.SchemaValidator.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules for the request body: the specification accepts what the client sends, and asks no more.
 */
final class RequestRules {
  private final SpecDocument document;
  private final Schemas schemas;
  private final Map<String, List<JsonNode>> sends;
  private final Violations violations;

  RequestRules(SpecDocument document, Map<String, List<JsonNode>> sends, Violations violations) {
    this.document = document;
    this.schemas = new Schemas(document);
    this.sends = sends;
    this.violations = violations;
  }

  void check(EffectiveOperation operation) {
    JsonNode body = operation.requestBody();
    List<MediaContent> contents = MediaContent.allowingJson(body);
    if (sends.isEmpty()) {
      if (body.path("required").asBoolean()) {
        violations.add(Rule.REQUEST_BODY_ADDED_REQUIRED, Place.REQUEST, "not required", "required");
      }
    } else if (contents.isEmpty()) {
      violations.add(
          Rule.REQUEST_MEDIA_TYPE_REMOVED,
          Place.REQUEST,
          "accepts application/json",
          "accepts " + MediaContent.names(body));
    } else {
      contents.forEach(content -> checkSchema(content.schema()));
    }
  }

  private void checkSchema(JsonNode schema) {
    Values body = schemas.values(schema);
    if (body.and(Values.ofTypes(Set.of("object"))).isEmpty()) {
      violations.add(
          Rule.REQUEST_BODY_TYPE_CHANGED, Place.REQUEST, "accepts an object", "accepts " + body);
      return;
    }
    for (String name : schemas.required(schema)) {
      if (!sends.containsKey(name) && !schemas.field(schema, name).readOnly()) {
        violations.add(
            Rule.REQUEST_FIELD_ADDED_REQUIRED,
            Place.REQUEST.field(name),
            "not required",
            "required");
      }
    }
    Map<String, Rejection> rejections = rejections(schema);
    report(Place.REQUEST, rejections.get(""));
    for (String name : sends.keySet()) {
      Schemas.Field field = schemas.field(schema, name);
      Place place = Place.REQUEST.field(name);
      if (!field.declared()) {
        violations.add(Rule.REQUEST_FIELD_REMOVED, place, "accepts this field", "no such field");
      } else if (field.readOnly()) {
        violations.add(
            Rule.REQUEST_FIELD_BECAME_READ_ONLY, place, "accepts this field", "read-only");
      } else {
        report(place, rejections.get(name));
      }
    }
  }

  /** The first fault of a field, and all its samples that are rejected. */
  private record Rejection(Fault fault, List<JsonNode> samples) {}

  private void report(Place place, Rejection rejection) {
    if (rejection != null) {
      JsonNode first = rejection.samples().get(0);
      violations.add(
          rejection.fault().unreadable()
              ? Rule.REQUEST_PATTERN_UNREADABLE
              : Rule.REQUEST_VALUE_REJECTED,
          place,
          Values.listed(rejection.samples()),
          "accepts " + (first.isObject() ? "what the client sends" : first),
          rejection.fault().message());
    }
  }

  /** Validates each sample once, beside the first samples of the other fields. */
  private Map<String, Rejection> rejections(JsonNode schema) {
    SchemaValidator validator = new SchemaValidator(document);
    Map<String, Rejection> rejections = new LinkedHashMap<>();
    ObjectNode usual = JsonNodeFactory.instance.objectNode();
    sends.forEach((name, samples) -> usual.set(name, samples.get(0)));
    List<Fault> usualFaults = validator.faults(schema, usual);
    usualFaults.forEach(fault -> add(rejections, fault.field(), fault, usual));
    sends.forEach(
        (name, samples) -> {
          for (JsonNode sample : samples.subList(1, samples.size())) {
            ObjectNode body = usual.deepCopy().set(name, sample);
            for (Fault fault : validator.faults(schema, body)) {
              // If the usual body has no fault, this sample is the reason.
              add(rejections, usualFaults.isEmpty() ? name : fault.field(), fault, body);
            }
          }
        });
    return rejections;
  }

  private static void add(
      Map<String, Rejection> rejections, String field, Fault fault, ObjectNode body) {
    rejections
        .computeIfAbsent(field, any -> new Rejection(fault, new ArrayList<>()))
        .samples()
        .add(field.isEmpty() ? body : body.path(field));
  }
}
