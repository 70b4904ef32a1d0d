package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.single.Edit;
import com.goextrovert.openapi.single.SingleChange;
import com.goextrovert.openapi.update.ChangeReport.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeReportTest {
  private static final String ADD = "/paths/~1api~1client~1v1~1prospects/post";
  private static final String ADDED = "/components/schemas/CreateResponseDto2";
  private static final String DATA =
      "/components/schemas/ClientApiErrorResponseDto/properties/data";

  private final JsonNode before = SingleChange.before();

  static Stream<SingleChange> changes() {
    return SingleChange.all();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changeIsClassedAndListed(SingleChange change) {
    ChangeReport report = report(change.after());

    assertThat(report.severity()).hasToString(change.kind());
    assertThat(new ReportText(report).lines().lines())
        .anySatisfy(line -> assertThat(line).contains(change.place(), change.told()));
  }

  @Test
  void equalDocumentDiffersInNothing() {
    ChangeReport report = report(before.deepCopy());

    assertThat(report.severity()).isEqualTo(Severity.NONE);
    assertThat(report.verdict()).isEqualTo("unchanged");
  }

  @Test
  void orderIsCosmetic() {
    ChangeReport report = report(Shuffled.of(before, 1));

    assertThat(report.severity()).isEqualTo(Severity.COSMETIC);
    assertThat(report.isRenaming()).isTrue();
  }

  @Test
  void reportListsViolationsAndChanges() {
    ChangeReport report =
        report(
            Edit.set(ADDED + "/properties/status/enum/-", "queued")
                .and(Edit.set(ADD + "/responses/429", "{description: ''}"))
                .and(Edit.set(ADD + "/summary", "'Add | <b>'"))
                .apply(before));

    assertThat(report.verdict()).isEqualTo("breaking");
    assertThat(new ReportText(report).lines().replaceAll("to do: .*", "to do: ..."))
        .isEqualTo(
            """
            VIOLATION add prospect (POST /api/client/v1/prospects), response 201, field status: \
            expected: always "success"; actual: "success" or "queued" [response-value-added]
                      to do: ...
            UNCOVERED add prospect (POST /api/client/v1/prospects), response 429: expected: \
            one of those in client.yaml: 201, 401; actual: documented, and not covered \
            [response-status-not-covered]
                      to do: ...
            BREAKING  add prospect (POST /api/client/v1/prospects), response 201, field status: \
            enum: ["success"] -> ["success","queued"]
            ADDITIVE  add prospect (POST /api/client/v1/prospects), response 429: \
            new: {"description":""}
            COSMETIC  add prospect (POST /api/client/v1/prospects), operation: \
            summary: "Add Prospect" -> "Add | <b>"
            severity: breaking""");
    assertThat(ReportText.markdown("Title", "a\n```\n# b"))
        .isEqualTo("# Title\n\n```text\na\n'''\n# b\n```\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: array, items: {$ref: '#/components/schemas/CreateRequestDto2'}}",
        "{oneOf: [{$ref: '#/components/schemas/CreateRequestDto2'}, {type: object}]}"
      })
  void otherKindOfBodyIsListedInsteadOfItsFields(String schema) {
    String body = ADD + "/requestBody/content/application~1json/schema";

    assertThat(report(Edit.set(body, schema).apply(before)).changes())
        .filteredOn(change -> !change.isCosmetic())
        .extracting(change -> change.place().toString())
        .containsOnly("request body");
  }

  @Test
  void earlierViolationIsNotCausedByTheChange() {
    JsonNode broken = Edit.remove(ADDED + "/properties/status/enum").apply(before);
    JsonNode after = Edit.set(ADD + "/summary", "Adds").apply(broken);

    assertThat(report(broken, after).severity()).isEqualTo(Severity.COSMETIC);
  }

  @Test
  void growingViolationIsBreaking() {
    JsonNode broken = Edit.set(ADDED + "/properties/status/enum/-", "queued").apply(before);
    JsonNode worse = Edit.set(ADDED + "/properties/status/enum/-", "failed").apply(broken);

    assertThat(report(broken, worse).severity()).isEqualTo(Severity.BREAKING);
    assertThat(report(worse, broken).severity()).isEqualTo(Severity.ADDITIVE);
  }

  @Test
  void repairIsAdditive() {
    JsonNode broken = Edit.remove(ADDED + "/properties/status/enum").apply(before);

    assertThat(report(broken, before).verdict()).isEqualTo("compatible");
    assertThat(report(Edit.remove(ADD).apply(before), before).verdict()).isEqualTo("compatible");
  }

  @Test
  void recursiveSchemasAreCompared() {
    JsonNode recursive =
        Edit.set(DATA, "{$ref: '#/components/schemas/Node'}")
            .and(
                Edit.set(
                    "/components/schemas/Node",
                    "{type: object, properties: {next: {$ref: '#/components/schemas/Node'},"
                        + " all: {allOf: [{$ref: '#/components/schemas/Node'}, {$ref: '#/components/schemas/Other'}]},"
                        + " many: {type: array, items: {$ref: '#/components/schemas/Other'}}}}"))
            .and(
                Edit.set(
                    "/components/schemas/Other",
                    "{oneOf: [{$ref: '#/components/schemas/Other'},"
                        + " {$ref: '#/components/schemas/Node'}], additionalProperties: {$ref: '#/components/schemas/Other'}}"))
            .apply(before);
    JsonNode after =
        Edit.set("/components/schemas/Node/properties/name", "{type: string}").apply(recursive);

    assertThat(report(recursive).severity()).isEqualTo(Severity.ADDITIVE);
    assertThat(report(recursive, recursive.deepCopy()).severity()).isEqualTo(Severity.NONE);
    assertThat(report(recursive, after).severity()).isEqualTo(Severity.ADDITIVE);
    assertThat(report(recursive, after).changes())
        .anySatisfy(
            change -> assertThat(change.place()).hasToString("response 401, field data.name"));
  }

  @Test
  void movedPartsAreComparedWhereTheyAreUsed() {
    JsonNode moved =
        Edit.set("/components/responses", "{}")
            .and(
                document -> move(document, ADD + "/responses/201", "/components/responses", "Done"))
            .apply(before);
    JsonNode after = Edit.remove("/components/responses/Done/content").apply(moved);

    assertThat(report(moved).severity()).isEqualTo(Severity.COSMETIC);
    assertThat(report(moved, after).violations())
        .extracting(violation -> violation.place().toString())
        .containsExactly("response 201");
  }

  @Test
  void movedOperationIsFoundInTheWholeDocument() {
    JsonNode after = Edit.remove(ADD).apply(before);
    JsonNode whole =
        Edit.rename("/paths/~1api~1client~1v1~1prospects", "/api/v2/prospects").apply(before);

    assertThat(ChangeReport.between(before, after, whole, SingleChange.needs()).violations().get(0))
        .asString()
        .contains("but POST /api/v2/prospects");
  }

  private ChangeReport report(JsonNode after) {
    return report(before, after);
  }

  private static ChangeReport report(JsonNode before, JsonNode after) {
    return ChangeReport.between(before, after, after, SingleChange.needs());
  }

  private static void move(ObjectNode document, String from, String to, String name) {
    JsonNode node = document.at(from);
    ((ObjectNode) document.at(to)).set(name, node);
    Edit.set(from, "{$ref: '#" + to + "/" + name + "'}").change(document);
  }
}
