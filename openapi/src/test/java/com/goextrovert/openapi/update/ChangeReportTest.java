package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.update.ChangeReport.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeReportTest {
  private final JsonNode before = SingleEdit.specification();

  static Stream<SingleEdit> edits() {
    return SingleEdit.all();
  }

  @ParameterizedTest
  @MethodSource("edits")
  void editIsClassedAndListed(SingleEdit edit) {
    ChangeReport report = report(edit.after());

    assertThat(report.severity().word()).isEqualTo(edit.severity());
    assertThat(report.text().lines()).anySatisfy(line -> assertThat(line).contains(edit.place()));
  }

  @Test
  void reportListsViolationsAndChanges() {
    ChangeReport report =
        report(
            Fixtures.edited(
                before,
                "append ADD_RESPONSE/properties/status/enum: queued",
                "set ADD/responses/429: {description: ''}",
                "set ADD/summary: 'Add | <b>'"));

    assertThat(report.verdict()).isEqualTo("breaking");
    assertThat(report.text())
        .isEqualTo(
            """
            The specification breaks the contract [response-value-added]: add prospect \
            (POST /api/client/v1/prospects), response 201, field status
              expected: always "success"
              actual:   "success" or "queued"
              to do:    Change what the client accepts in client.yaml, the facade and the pact; \
            release a new major version.
            The specification goes beyond the contract [response-status-not-covered]: add prospect \
            (POST /api/client/v1/prospects), response 429
              expected: one of those in client.yaml: 201, 401
              actual:   documented, not covered
              to do:    Cover it: 1. In client.yaml, list the status under `reliesOn` of the \
            operation, as `'429': *error`. 2. Run `mvn verify`; the checks that fail name the \
            example body, the pact interaction and the sandbox response that are missing: add \
            them. 3. Accept the new pact as the last failure says, and commit all of it together.
            BREAKING  add prospect (POST /api/client/v1/prospects), response 201, field status: \
            enum: ["success"] -> ["queued","success"]
            ADDITIVE  add prospect (POST /api/client/v1/prospects), response 429: \
            new: {}
            COSMETIC  add prospect (POST /api/client/v1/prospects), operation: \
            summary: "Add Prospect" -> "Add | <b>"
            severity: breaking""");
  }

  @Test
  void earlierViolationIsNotCausedByTheChange() {
    JsonNode broken = Fixtures.edited(before, "remove ADD_RESPONSE/properties/status/enum: null");
    JsonNode after = Fixtures.edited(broken, "set ADD/summary: Adds");

    assertThat(report(broken, after).severity()).isEqualTo(Severity.COSMETIC);
  }

  @Test
  void growingViolationIsBreaking() {
    JsonNode broken = Fixtures.edited(before, "append ADD_RESPONSE/properties/status/enum: queued");
    JsonNode worse = Fixtures.edited(broken, "append ADD_RESPONSE/properties/status/enum: failed");

    assertThat(report(broken, worse).severity()).isEqualTo(Severity.BREAKING);
    assertThat(report(worse, broken).severity()).isEqualTo(Severity.ADDITIVE);
  }

  @Test
  void spellingOfNumbersIsNoChange() {
    JsonNode one = Fixtures.edited(before, "set /info/version: 1");
    ChangeReport report = report(one, Fixtures.edited(one, "set /info/version: 1.00"));

    assertThat(report.isRenaming()).isTrue();
    assertThat(report.verdict()).isEqualTo("unchanged");
  }

  @Test
  void repairIsAdditive() {
    JsonNode broken = Fixtures.edited(before, "remove ADD_RESPONSE/properties/status/enum: null");

    assertThat(report(broken, before).verdict()).isEqualTo("compatible");
    assertThat(report(Fixtures.edited(before, "remove ADD: null"), before).verdict())
        .isEqualTo("compatible");
  }

  @Test
  void recursiveSchemasAreCompared() {
    JsonNode recursive =
        Fixtures.edited(
            before,
            "set ERROR/properties/data: {$ref: '#/components/schemas/Node'}",
            "set /components/schemas/Node: {type: object, properties: {next: {$ref:"
                + " '#/components/schemas/Node'}, all: {allOf: [{$ref:"
                + " '#/components/schemas/Node'}, {$ref: '#/components/schemas/Other'}]},"
                + " many: {type: array, items: {$ref: '#/components/schemas/Other'}}}}",
            "set /components/schemas/Other: {oneOf: [{$ref:"
                + " '#/components/schemas/Other'}, {$ref: '#/components/schemas/Node'}],"
                + " additionalProperties: {$ref: '#/components/schemas/Other'}}");
    JsonNode after =
        Fixtures.edited(recursive, "set /components/schemas/Node/properties/name: {type: string}");

    assertThat(report(recursive).severity()).isEqualTo(Severity.ADDITIVE);
    assertThat(report(recursive, recursive.deepCopy()).severity()).isEqualTo(Severity.NONE);
    assertThat(report(recursive, after).severity()).isEqualTo(Severity.ADDITIVE);
    assertThat(report(recursive, after).changes())
        .anySatisfy(
            change -> assertThat(change.place()).hasToString("response 401, field data.name"));
  }

  @Test
  void movedPartsAreComparedWhereTheyAreUsed() {
    JsonNode response = before.at("/paths/~1api~1client~1v1~1prospects/post/responses/201");
    JsonNode moved =
        Fixtures.edited(
            before,
            "set /components/responses: {Done: " + response + "}",
            "set ADD/responses/201: {$ref: '#/components/responses/Done'}");
    JsonNode after = Fixtures.edited(moved, "remove /components/responses/Done/content: null");

    assertThat(report(moved).severity()).isEqualTo(Severity.COSMETIC);
    assertThat(report(moved, after).violations())
        .extracting(violation -> violation.place().toString())
        .containsExactly("response 201");
  }

  @Test
  void movedOperationIsFoundInTheWholeDocument() {
    JsonNode after = Fixtures.edited(before, "remove ADD: null");
    JsonNode whole =
        Fixtures.edited(before, "rename /paths/~1api~1client~1v1~1prospects: /api/v2/prospects");

    assertThat(
            ChangeReport.between(before, after, whole, SingleEdit.contract()).violations().get(0))
        .asString()
        .contains("but POST /api/v2/prospects");
  }

  private ChangeReport report(JsonNode after) {
    return report(before, after);
  }

  private static ChangeReport report(JsonNode before, JsonNode after) {
    return ChangeReport.between(before, after, after, SingleEdit.contract());
  }
}
