package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.HttpAnswer;
import com.goextrovert.contract.Schema;
import com.goextrovert.contract.SpecifiedOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every way in which one documented answer can break its schema. */
final class AnswerMutants {
  /** Without 429 and 503, which Pact's client asks again. */
  private static final List<Integer> STATUSES =
      List.of(200, 201, 202, 400, 401, 403, 404, 409, 422, 500, 502);

  private static final List<String> MEDIA_TYPES =
      List.of("text/plain", "text/html; charset=utf-8", "application/xml", "application/x-json");

  private final HttpAnswer good;
  private final ObjectNode body;
  private final Schema schema;
  private final List<Mutant<HttpAnswer>> mutants = new ArrayList<>();

  private AnswerMutants(int status, SpecifiedOperation.Answer documented) {
    this.schema = documented.schema();
    this.body = (ObjectNode) schema.sample();
    this.good = new HttpAnswer(status, Optional.of(documented.mediaType()), body.toString());
  }

  /**
   * Makes them.
   *
   * @param reliesOn what the client relies on, which tells where null will do beside a type
   */
  static List<Mutant<HttpAnswer>> of(
      int status, SpecifiedOperation.Answer documented, Map<String, ExpectedField> reliesOn) {
    AnswerMutants made = new AnswerMutants(status, documented);
    made.schema.required().forEach(made::missing);
    made.schema
        .properties()
        .forEach(
            (name, property) ->
                made.values(
                    name, property, reliesOn.containsKey(name) && reliesOn.get(name).nullable()));
    made.statuses();
    made.contentTypes();
    made.bodies();
    return made.mutants;
  }

  private void missing(String field) {
    mutants.add(Mutant.ofField(field, "is missing", with(body.deepCopy().without(field))));
    ObjectNode renamed = body.deepCopy().without(field);
    renamed.set(Values.capital(field), body.get(field));
    mutants.add(Mutant.ofField(field, "is written " + Values.capital(field), with(renamed)));
  }

  private void values(String field, Schema property, boolean nullWillDo) {
    for (Map.Entry<String, JsonNode> value : Values.forbidden(property).entrySet()) {
      if (nullWillDo && value.getValue().isNull()) {
        continue;
      }
      ObjectNode changed = body.deepCopy();
      changed.set(field, value.getValue());
      mutants.add(Mutant.ofField(field, value.getKey(), with(changed)));
    }
  }

  private void statuses() {
    for (int status : STATUSES) {
      if (status != good.status()) {
        HttpAnswer changed = new HttpAnswer(status, good.contentType(), good.body());
        boolean bothSucceed = good.isSuccess() && changed.isSuccess();
        String name = "HTTP status is " + status;
        mutants.add(bothSucceed ? Mutant.tolerated(name, changed) : Mutant.of(name, changed));
      }
    }
  }

  private void contentTypes() {
    mutants.add(
        Mutant.tolerated(
            "content type is missing",
            new HttpAnswer(good.status(), Optional.empty(), good.body())));
    for (String other : MEDIA_TYPES) {
      mutants.add(
          Mutant.tolerated(
              "content type is " + other,
              new HttpAnswer(good.status(), Optional.of(other), good.body())));
    }
  }

  private void bodies() {
    Bodies.broken(body)
        .forEach((name, text) -> mutants.add(Mutant.of("body is " + name, with(text))));
  }

  private HttpAnswer with(JsonNode changed) {
    return with(changed.toString());
  }

  private HttpAnswer with(String changed) {
    return new HttpAnswer(good.status(), good.contentType(), changed);
  }
}
