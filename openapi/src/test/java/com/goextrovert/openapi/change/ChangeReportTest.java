package com.goextrovert.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.change.Difference.Kind;
import com.goextrovert.openapi.single.Edit;
import com.goextrovert.openapi.single.SingleChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeReportTest {
  private static final String ADD = "/paths/~1api~1client~1v1~1prospects/post";
  private static final String ADDED = "/components/schemas/CreateResponseDto2";
  private static final String DATA =
      "/components/schemas/ClientApiErrorResponseDto/properties/data";

  private final JsonNode before = SingleChange.before();

  @Test
  void anEqualDocumentIsUnchanged() {
    ChangeReport report = report(before.deepCopy());

    assertThat(report.differences()).isEmpty();
    assertThat(report.verdict()).isEqualTo("unchanged");
    assertThat(report.matters()).isFalse();
    assertThat(report.summary()).isEqualTo("nothing differs.");
  }

  @Test
  void theOrderOfMembersAndOfSetsDoesNotCount() {
    assertThat(report(reversed(before)).differences()).isEmpty();
  }

  @Test
  void theReportReadsLikeThis() {
    ChangeReport report =
        report(
            Edit.set(ADDED + "/properties/status/enum/-", "queued")
                .and(Edit.set(ADD + "/responses/429", "{description: ''}"))
                .and(Edit.set(ADD + "/summary", "'Add | <b>'"))
                .apply(before));

    assertThat(report.verdict()).isEqualTo("breaking");
    assertThat(report.summary())
        .isEqualTo(
            "add prospect (POST /api/client/v1/prospects): response 201, field status: may now also"
                + " be \"queued\" (relied on: always \"success\"; came: \"success\" or \"queued\"). Let the facade accept what may now"
                + " arrive: change client.yaml, the facade and the pact; release a new major version.");
    assertThat(report.text())
        .isEqualTo(
            """
            The specification is breaking for this client: 1 breaking, 1 additive, 1 cosmetic.
              BREAKING  add prospect (POST /api/client/v1/prospects)
                        response 201, field status: may now also be "queued" (relied on: always "success"; came: "success" or "queued")
                        to do: Let the facade accept what may now arrive: change client.yaml, the facade and the pact; release a new major version.
              ADDITIVE  add prospect (POST /api/client/v1/prospects)
                        response 429: new
                        to do: Say in client.yaml what the client relies on in it, and add an interaction to the pact.
              COSMETIC  add prospect (POST /api/client/v1/prospects): operation: summary: "Add Prospect" -> "Add | <b>"
            openapi-diff, which judges for clients in general, says: incompatible.""");
    assertThat(report.markdown())
        .startsWith("# The specification is breaking\n\nAdd prospect (POST ")
        .contains("\n## Breaking: ", "\n## Additive: ", "\n## Cosmetic: ")
        .contains("| summary: \"Add Prospect\" -\\> \"Add \\| \\<b\\>\" | Nothing to do. |\n")
        .endsWith("\nopenapi-diff, which judges for clients in general, says: incompatible.\n");
  }

  @Test
  void whatIsCosmeticDoesNotMatter() {
    ChangeReport report = report(Edit.set("/info/version", "'2.0'").apply(before));

    assertThat(report.verdict()).isEqualTo("unchanged");
    assertThat(report.summary())
        .isEqualTo("nothing differs on the wire, one difference in words alone.");
  }

  @Test
  void whatIsAddedIsCompatible() {
    ChangeReport report =
        report(Edit.set(ADDED + "/properties/statusCode", "{type: integer}").apply(before));

    assertThat(report.verdict()).isEqualTo("compatible");
    assertThat(report.summary())
        .isEqualTo(
            "add prospect (POST /api/client/v1/prospects): response 201, field statusCode: new,"
                + " optional: any whole number. Offer it in the facade if users want it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: array, items: {$ref: '#/components/schemas/CreateRequestDto2'}}",
        "{oneOf: [{$ref: '#/components/schemas/CreateRequestDto2'}, {type: object}]}"
      })
  void whatHidesTheFieldsIsToldInTheirStead(String schema) {
    String body = ADD + "/requestBody/content/application~1json/schema";

    assertThat(report(Edit.set(body, schema).apply(before)).differences())
        .filteredOn(difference -> difference.kind() != Kind.COSMETIC)
        .extracting(Difference::where)
        .containsExactly("request body");
  }

  @Test
  void whatWasBrokenBeforeIsNotTheChangesDoing() {
    JsonNode broken = Edit.remove(ADDED + "/properties/status/enum").apply(before);
    JsonNode after = Edit.set(ADD + "/summary", "Adds").apply(broken);

    assertThat(ChangeReport.between(broken, after, SingleChange.needs()).differences())
        .extracting(Difference::kind)
        .containsExactly(Kind.COSMETIC);
  }

  @Test
  void aRepairIsNotBreaking() {
    JsonNode broken = Edit.remove(ADDED + "/properties/status/enum").apply(before);

    assertThat(ChangeReport.between(broken, before, SingleChange.needs()).verdict())
        .isEqualTo("compatible");
  }

  @Test
  void anOperationThatUpstreamDidNotHaveIsNew() {
    JsonNode without = Edit.remove(ADD).apply(before);

    assertThat(ChangeReport.between(without, before, SingleChange.needs()).differences())
        .extracting(Difference::where, Difference::what, Difference::kind)
        .containsExactly(tuple("operation", "new", Kind.ADDITIVE));
  }

  @Test
  void schemasThatContainThemselvesAreCompared() {
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
                    "{allOf: [{$ref: '#/components/schemas/Node'}], oneOf: [{$ref: '#/components/schemas/Other'},"
                        + " {$ref: '#/components/schemas/Node'}], additionalProperties: {$ref: '#/components/schemas/Other'}}"))
            .apply(before);
    JsonNode after =
        Edit.set("/components/schemas/Node/properties/name", "{type: string}").apply(recursive);

    assertThat(report(recursive).isBreaking()).isFalse();
    assertThat(ChangeReport.between(recursive, recursive, SingleChange.needs()).differences())
        .isEmpty();
    assertThat(ChangeReport.between(recursive, after, SingleChange.needs()).differences())
        .isNotEmpty()
        .allSatisfy(difference -> assertThat(difference.kind()).isEqualTo(Kind.ADDITIVE))
        .anySatisfy(
            difference ->
                assertThat(difference.where()).isEqualTo("response 401, field data.name"));
  }

  @Test
  void whatIsReferredToIsComparedWhereverItStands() {
    JsonNode moved =
        Edit.set("/components/responses", "{}")
            .and(Edit.set("/components/requestBodies", "{}"))
            .and(
                document ->
                    move(document, ADD + "/requestBody", "/components/requestBodies", "Body"))
            .and(
                document -> move(document, ADD + "/responses/201", "/components/responses", "Done"))
            .apply(before);
    JsonNode after = Edit.remove("/components/responses/Done/content").apply(moved);

    assertThat(report(moved).matters()).isFalse();
    assertThat(ChangeReport.between(moved, after, SingleChange.needs()).differences())
        .extracting(Difference::kind, Difference::where)
        .containsExactly(tuple(Kind.BREAKING, "response 201"));
  }

  @Test
  void whatOnlyTheOtherToolSeesIsNotLost() {
    Comparison comparison =
        new Comparison(
            before,
            before,
            SingleChange.needs(),
            new SecondOpinion("", Set.of("POST /API/CLIENT/V1/PROSPECTS")));

    assertThat(comparison.differences())
        .containsExactly(
            new Difference(
                Kind.ADDITIVE,
                "add prospect (POST /api/client/v1/prospects)",
                "operation",
                "openapi-diff sees a difference that this comparison does not",
                "Compare the two specifications by hand."));
  }

  @Test
  void whatTheOtherToolCannotReadIsSaid() throws IOException {
    JsonNode nothing = YamlTree.read("{openapi: 3.0.0}");

    assertThat(ChangeReport.between(before, nothing, SingleChange.needs()).differences())
        .extracting(Difference::kind)
        .contains(Kind.BREAKING);
    assertThat(SecondOpinion.on(before, YamlTree.read("[]")).sentence())
        .startsWith("openapi-diff, which judges for clients in general, cannot read this: ");
    assertThat(
            SecondOpinion.on(before, YamlTree.read("{a: {$ref: 'https://localhost/'}}")).sentence())
        .endsWith("was not asked: a reference leads elsewhere.");
  }

  private ChangeReport report(JsonNode after) {
    return ChangeReport.between(before, after, SingleChange.needs());
  }

  private static void move(ObjectNode document, String from, String to, String name) {
    JsonNode node = document.at(from);
    ((ObjectNode) document.at(to)).set(name, node);
    Edit.set(from, "{$ref: '#" + to + "/" + name + "'}").change(document);
  }

  private static JsonNode reversed(JsonNode node) {
    if (node instanceof ArrayNode list) {
      List<JsonNode> items = new ArrayList<>(list.valueStream().toList());
      Collections.reverse(items);
      return JsonNodeFactory.instance.arrayNode().addAll(items);
    }
    if (node instanceof ObjectNode object) {
      List<String> names =
          new ArrayList<>(object.propertyStream().map(each -> each.getKey()).toList());
      Collections.reverse(names);
      ObjectNode reversed = JsonNodeFactory.instance.objectNode();
      names.forEach(name -> reversed.set(name, reversed(object.get(name))));
      return reversed;
    }
    return node;
  }
}
