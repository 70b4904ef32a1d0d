package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is relied on in the request's body: that what the client sends is taken, and is enough. */
final class RequestRules {
  private final SpecDocument document;
  private final Schemas schemas;
  private final Map<String, List<JsonNode>> sends;
  private final Violations violations;

  RequestRules(SpecDocument document, ClientOperation operation, Violations violations) {
    this.document = document;
    this.schemas = new Schemas(document);
    this.sends = operation.sends();
    this.violations = violations;
  }

  void judge(EffectiveOperation operation) {
    JsonNode body = operation.requestBody();
    List<Map.Entry<String, JsonNode>> contents =
        EffectiveOperation.content(body, "application/json", true);
    if (sends.isEmpty()) {
      if (body.path("required").asBoolean()) {
        violations.add(
            Rule.REQUEST_BODY_ADDED_REQUIRED, Place.REQUEST, "not asked for", "required");
      }
    } else if (contents.isEmpty()) {
      String takes =
          String.join(", ", body.path("content").propertyStream().map(Map.Entry::getKey).toList());
      violations.add(
          Rule.REQUEST_MEDIA_TYPE_REMOVED,
          Place.REQUEST,
          "takes application/json",
          takes.isEmpty() ? "takes no body" : "takes " + takes);
    }
    if (!sends.isEmpty()) {
      contents.forEach(content -> judge(EffectiveOperation.schema(content.getValue())));
    }
  }

  private void judge(JsonNode schema) {
    Values body = schemas.values(schema);
    if (body.and(Values.ofTypes(Set.of("object"))).isEmpty()) {
      violations.add(
          Rule.REQUEST_BODY_TYPE_CHANGED, Place.REQUEST, "takes an object", "takes " + body);
      return;
    }
    Set<String> refused = new HashSet<>();
    for (String name : sends.keySet()) {
      Schemas.Field field = schemas.field(schema, name);
      if (!field.declared() || field.readOnly()) {
        refused.add(name);
        violations.add(
            field.declared() ? Rule.REQUEST_FIELD_BECAME_READ_ONLY : Rule.REQUEST_FIELD_REMOVED,
            Place.REQUEST.field(name),
            "takes this field",
            field.declared() ? "read-only, which no request may send" : "no such field");
      }
    }
    for (String name : schemas.required(schema)) {
      if (!sends.containsKey(name) && !schemas.field(schema, name).readOnly()) {
        violations.add(
            Rule.REQUEST_FIELD_ADDED_REQUIRED,
            Place.REQUEST.field(name),
            "not asked for",
            "required");
      }
    }
    Map<String, RequestSamples.Fault> faults =
        new RequestSamples(sends).judge(new RequestValidator(document, schema));
    faults.keySet().removeAll(refused);
    faults.forEach(
        (name, fault) ->
            violations.add(
                fault.message().startsWith("cannot be judged")
                    ? Rule.REQUEST_SCHEMA_UNREADABLE
                    : Rule.REQUEST_VALUE_REJECTED,
                name.isEmpty() ? Place.REQUEST : Place.REQUEST.field(name),
                Values.listed(fault.rejected()),
                "takes " + fault.sent(),
                fault.message()));
  }
}
