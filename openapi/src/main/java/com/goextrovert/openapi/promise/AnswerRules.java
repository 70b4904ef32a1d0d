package com.goextrovert.openapi.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.goextrovert.openapi.ClientNeeds.Operation;
import com.goextrovert.openapi.ClientNeeds.Promise;
import com.goextrovert.openapi.OpenApiTree;
import com.goextrovert.openapi.view.EffectiveOperation;
import com.goextrovert.openapi.view.Place;
import com.goextrovert.openapi.view.Schemas;
import com.goextrovert.openapi.view.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is relied on in the answers. */
final class AnswerRules {
  private static final String WHAT_TO_DO =
      "Let the facade take what may now come: change client.yaml, the facade and the pact; release"
          + " a new major version.";

  private final Schemas schemas;
  private final Map<String, Map<String, Promise>> reliesOn;
  private final Findings findings;

  AnswerRules(OpenApiTree document, Operation operation, Findings findings) {
    this.schemas = new Schemas(document);
    this.reliesOn = operation.reliesOn();
    this.findings = findings;
  }

  void judge(EffectiveOperation operation) {
    Map<String, JsonNode> answers = operation.answers();
    reliesOn.forEach(
        (status, fields) -> {
          if (answers.containsKey(status)) {
            judge(Place.answer(status), answers.get(status), fields);
          } else {
            findings.broken(
                Place.answer(status),
                "documented",
                "not documented; there is " + String.join(", ", answers.keySet()),
                WHAT_TO_DO);
          }
        });
    answers.forEach(
        (status, answer) -> {
          if (!reliesOn.containsKey(status)) {
            furtherAnswer(status, answer);
          }
        });
  }

  private void furtherAnswer(String status, JsonNode answer) {
    Place place = Place.answer(status);
    findings.notCovered(
        place,
        "nothing: client.yaml lists " + String.join(", ", reliesOn.keySet()),
        "documented, and not covered",
        "Say in client.yaml what the client relies on in it, and add an interaction to the pact.");
    // To the facade every 2xx is a success, so it looks for a success's fields in each.
    if (status.startsWith("2")) {
      success().ifPresent(fields -> judge(place, answer, fields));
    }
  }

  private Optional<Map<String, Promise>> success() {
    return reliesOn.entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void judge(Place place, JsonNode answer, Map<String, Promise> fields) {
    List<Map.Entry<String, JsonNode>> contents =
        EffectiveOperation.content(answer, "application/json", false);
    if (contents.isEmpty()) {
      String came =
          String.join(
              ", ", answer.path("content").propertyStream().map(Map.Entry::getKey).toList());
      findings.broken(place, "application/json", came.isEmpty() ? "no content" : came, WHAT_TO_DO);
    }
    for (Map.Entry<String, JsonNode> content : contents) {
      JsonNode schema = EffectiveOperation.schema(content.getValue());
      Values body = schemas.values(schema);
      if (!body.within(Values.ofTypes(Set.of("object"))) || body.isEmpty()) {
        findings.broken(place, "always an object", body.toString(), WHAT_TO_DO);
      } else {
        fields.forEach(
            (name, promise) -> judge(place.field(name), schemas.field(schema, name), promise));
      }
    }
  }

  private void judge(Place place, Schemas.Field field, Promise promise) {
    Values promised = promised(promise);
    boolean gone = !field.declared() && !field.required();
    if (gone || field.writeOnly()) {
      findings.broken(
          place,
          inWords(promise),
          gone ? "not documented" : "write-only, which is in no answer",
          WHAT_TO_DO);
      return;
    }
    if (!promise.optional() && !field.required()) {
      findings.broken(place, "always there", "may be absent", WHAT_TO_DO);
    }
    if (!field.values().within(promised)) {
      findings.broken(place, inWords(promise), field.values().toString(), WHAT_TO_DO);
    } else if (field.values().isEmpty()) {
      findings.broken(place, inWords(promise), "no value at all", WHAT_TO_DO);
    } else if (isNullThatMayNotBe(field)) {
      findings.broken(place, inWords(promise), "null, but not nullable", WHAT_TO_DO);
    }
  }

  /** A lone null that is not said to be nullable is refused by most who read it. */
  private static boolean isNullThatMayNotBe(Schemas.Field field) {
    return !field.nullable()
        && field.values().within(Values.listed(List.of(NullNode.getInstance())));
  }

  private static String inWords(Promise promise) {
    return (promise.only() == null ? "" : "always ") + promised(promise);
  }

  private static Values promised(Promise promise) {
    Values values =
        promise.only() != null
            ? Values.listed(promise.only())
            : Values.ofTypes(Set.of(promise.type()));
    return promise.nullable() ? values.or(Values.ofTypes(Set.of("null"))) : values;
  }
}
