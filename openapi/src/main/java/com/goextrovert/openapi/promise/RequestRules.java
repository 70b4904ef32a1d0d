package com.goextrovert.openapi.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.ClientNeeds.Operation;
import com.goextrovert.openapi.OpenApiTree;
import com.goextrovert.openapi.view.EffectiveOperation;
import com.goextrovert.openapi.view.Place;
import com.goextrovert.openapi.view.Schemas;
import com.goextrovert.openapi.view.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is relied on in the request's body: that what the client sends is taken, and is enough. */
final class RequestRules {
  private static final String SEND_OTHERWISE =
      "Send what is asked for now: change client.yaml, the facade and the pact; release a new major"
          + " version.";

  private final OpenApiTree document;
  private final Schemas schemas;
  private final Map<String, List<JsonNode>> sends;
  private final Findings findings;

  RequestRules(OpenApiTree document, Operation operation, Findings findings) {
    this.document = document;
    this.schemas = new Schemas(document);
    this.sends = operation.sends();
    this.findings = findings;
  }

  void judge(EffectiveOperation operation) {
    JsonNode body = operation.requestBody();
    List<Map.Entry<String, JsonNode>> contents =
        EffectiveOperation.content(body, "application/json", true);
    if (sends.isEmpty()) {
      if (body.path("required").asBoolean()) {
        findings.broken(Place.REQUEST, "not asked for", "required", SEND_OTHERWISE);
      }
    } else if (contents.isEmpty()) {
      String takes =
          String.join(", ", body.path("content").propertyStream().map(Map.Entry::getKey).toList());
      findings.broken(
          Place.REQUEST,
          "takes application/json",
          takes.isEmpty() ? "takes no body" : "takes " + takes,
          SEND_OTHERWISE);
    }
    if (!sends.isEmpty()) {
      contents.forEach(content -> judge(EffectiveOperation.schema(content.getValue())));
    }
  }

  private void judge(JsonNode schema) {
    Values body = schemas.values(schema);
    if (body.and(Values.ofTypes(Set.of("object"))).isEmpty()) {
      findings.broken(Place.REQUEST, "takes an object", "takes " + body, SEND_OTHERWISE);
      return;
    }
    Set<String> refused = new HashSet<>();
    for (String name : sends.keySet()) {
      Schemas.Field field = schemas.field(schema, name);
      if (!field.declared() || field.readOnly()) {
        refused.add(name);
        findings.broken(
            Place.REQUEST.field(name),
            "takes this field",
            field.declared() ? "read-only, which no request may send" : "no such field",
            SEND_OTHERWISE);
      }
    }
    for (String name : schemas.required(schema)) {
      if (!sends.containsKey(name) && !schemas.field(schema, name).readOnly()) {
        findings.broken(Place.REQUEST.field(name), "not asked for", "required", SEND_OTHERWISE);
      }
    }
    Map<String, Samples.Fault> faults =
        new Samples(sends).judge(new SchemaValidator(document, schema));
    faults.keySet().removeAll(refused);
    faults.forEach(
        (name, fault) ->
            findings.broken(
                name.isEmpty() ? Place.REQUEST : Place.REQUEST.field(name),
                "takes " + fault.sent(),
                fault.message(),
                SEND_OTHERWISE));
  }
}
