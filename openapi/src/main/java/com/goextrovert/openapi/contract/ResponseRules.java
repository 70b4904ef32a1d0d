package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is relied on in the answers. */
final class ResponseRules {
  private static final Values OBJECT = Values.ofTypes(Set.of("object"));

  private final Schemas schemas;
  private final Map<String, Map<String, ExpectedField>> reliesOn;
  private final Violations violations;

  ResponseRules(SpecDocument document, ClientOperation operation, Violations violations) {
    this.schemas = new Schemas(document);
    this.reliesOn = operation.reliesOn();
    this.violations = violations;
  }

  void judge(EffectiveOperation operation) {
    Map<String, JsonNode> answers = operation.responses();
    reliesOn.forEach(
        (status, fields) -> {
          if (answers.containsKey(status)) {
            judge(Place.response(status), answers.get(status), fields);
          } else {
            violations.add(
                Rule.RESPONSE_STATUS_REMOVED,
                Place.response(status),
                "documented",
                "not documented; there is " + String.join(", ", answers.keySet()));
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
    Place place = Place.response(status);
    violations.add(
        Rule.RESPONSE_STATUS_NOT_COVERED,
        place,
        "one of those in client.yaml: " + String.join(", ", reliesOn.keySet()),
        "documented, and not covered");
    // To the facade every 2xx is a success, so it looks for a success's fields in each.
    if (status.startsWith("2")) {
      success().ifPresent(fields -> judge(place, answer, fields));
    }
  }

  private Optional<Map<String, ExpectedField>> success() {
    return reliesOn.entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void judge(Place place, JsonNode answer, Map<String, ExpectedField> fields) {
    List<Map.Entry<String, JsonNode>> contents =
        EffectiveOperation.content(answer, "application/json", false);
    if (contents.isEmpty()) {
      String came =
          String.join(
              ", ", answer.path("content").propertyStream().map(Map.Entry::getKey).toList());
      violations.add(
          Rule.RESPONSE_MEDIA_TYPE_REMOVED,
          place,
          "application/json",
          came.isEmpty() ? "no content" : came);
    }
    for (Map.Entry<String, JsonNode> content : contents) {
      JsonNode schema = EffectiveOperation.schema(content.getValue());
      Values body = schemas.values(schema);
      if (!body.within(OBJECT) || body.isEmpty()) {
        violations.add(
            Rule.RESPONSE_BODY_TYPE_CHANGED,
            place,
            body.without(OBJECT),
            "always an object",
            body.toString());
      } else {
        fields.forEach(
            (name, expectedField) ->
                judge(place.field(name), schemas.field(schema, name), expectedField));
      }
    }
  }

  private void judge(Place place, Schemas.Field field, ExpectedField expectedField) {
    Values expected = expected(expectedField);
    String words = (expectedField.only() == null ? "" : "always ") + expected;
    if (!field.declared() && !field.required()) {
      violations.add(Rule.RESPONSE_FIELD_REMOVED, place, words, "not documented");
      return;
    }
    if (field.writeOnly()) {
      violations.add(Rule.RESPONSE_FIELD_BECAME_WRITE_ONLY, place, words, "write-only");
      return;
    }
    if (!expectedField.optional() && !field.required()) {
      violations.add(Rule.RESPONSE_FIELD_MAY_BE_ABSENT, place, "always there", "may be absent");
    }
    if (!field.values().within(expected)) {
      violations.add(
          Rule.RESPONSE_VALUE_ADDED,
          place,
          field.values().without(expected),
          words,
          field.values().toString());
    } else if (field.values().isEmpty()) {
      violations.add(Rule.RESPONSE_FIELD_HAS_NO_VALUE, place, words, "no value at all");
    } else if (isNullThatMayNotBe(field)) {
      violations.add(Rule.RESPONSE_NULL_NOT_NULLABLE, place, words, "null, but not nullable");
    }
  }

  /** A lone null that is not said to be nullable is refused by most who read it. */
  private static boolean isNullThatMayNotBe(Schemas.Field field) {
    return !field.nullable()
        && field.values().within(Values.listed(List.of(NullNode.getInstance())));
  }

  private static Values expected(ExpectedField expectedField) {
    Values values =
        expectedField.only() != null
            ? Values.listed(expectedField.only())
            : Values.ofTypes(Set.of(expectedField.type()));
    return expectedField.nullable() ? values.or(Values.ofTypes(Set.of("null"))) : values;
  }
}
