package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Fixtures.ADD_PAGE;
import static com.goextrovert.openapi.update.Fixtures.REMOVE_PAGE;
import static com.goextrovert.openapi.update.Fixtures.UNION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateTest {
  private final JsonNode vendored = Fixtures.tree(UNION);

  @Test
  void theTwoPagesAreTheVendoredFileByteForByteInEitherOrder() {
    assertThat(candidate(Fixtures.page(ADD_PAGE), Fixtures.page(REMOVE_PAGE)).text())
        .isEqualTo(Fixtures.text(UNION));
    assertThat(candidate(Fixtures.page(REMOVE_PAGE), Fixtures.page(ADD_PAGE)).text())
        .isEqualTo(Fixtures.text(UNION));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsEqualButForOrderLeavesTheFileByteForByteAsItWas(long seed) {
    JsonNode shuffled = shuffled(vendored, new Random(seed));

    assertThat(candidate(json(shuffled)).text()).isEqualTo(Fixtures.text(UNION));
    assertThat(candidate(Fixtures.source("a.yaml", YamlText.of(shuffled))).text())
        .isEqualTo(Fixtures.text(UNION));
  }

  @Test
  void unrelatedOperationsChangeNothing() {
    ObjectNode whole = vendored.deepCopy();
    for (int i = 0; i < 200; i++) {
      ObjectNode other = vendored.at("/paths/~1api~1client~1v1~1prospects/post").deepCopy();
      other.put("operationId", "other" + i);
      ((ObjectNode) whole.get("paths")).putObject("/api/client/v1/other/" + i).set("post", other);
      ((ObjectNode) whole.at("/components/schemas")).putObject("Other" + i).put("type", "object");
    }
    ((ArrayNode) whole.get("tags")).addObject().put("name", "Others");
    ((ObjectNode) whole.at("/paths/~1api~1client~1v1~1prospects")).putObject("get");
    whole.putObject("externalDocs").put("url", "https://example.com");
    whole.remove("security");

    assertThat(candidate(json(whole)).text()).isEqualTo(Fixtures.text(UNION));
  }

  @Test
  void aRenumberedSchemaTakesTheOldOnesPlace() {
    String renumbered =
        Fixtures.text(UNION)
            .replace("CreateRequestDto2", "DeleteRequestDto9")
            .replace("DeleteRequestDto3", "CreateRequestDto2")
            .replace("DeleteRequestDto9", "DeleteRequestDto3")
            .replace("ClientApiErrorResponseDto", "AErrorDto")
            .replace("api-key", "key");

    assertThat(candidate(json(shuffled(Fixtures.parsed(renumbered), new Random(1)))).text())
        .isEqualTo(renumbered);
  }

  @Test
  void whatIsNewComesLastInAnOrderOfItsOwn() {
    ObjectNode more = vendored.deepCopy();
    ObjectNode properties =
        (ObjectNode) more.at("/components/schemas/CreateRequestDto2/properties");
    properties.putObject("zeta").put("example", "z").put("type", "string");
    properties.putObject("alpha").put("type", "string").put("description", "first");

    String text = candidate(json(more)).text();

    assertThat(text)
        .contains(
            """
                    alpha:
                      type: string
                      description: first
                    zeta:
                      type: string
                      example: z
                  required:
                    - prospectListId
            """);
    assertThat(candidate(json(shuffled(more, new Random(7)))).text()).isEqualTo(text);
  }

  @Test
  void anOperationThatIsGoneIsNamed() {
    assertThat(candidate(Fixtures.page(ADD_PAGE)).gone())
        .extracting(ClientOperation::title)
        .containsExactly("remove prospect");
  }

  @Test
  void whatIsReferredToFromAnywhereIsKept() {
    ObjectNode more = vendored.deepCopy();
    ObjectNode schemas = (ObjectNode) more.at("/components/schemas");
    ((ObjectNode) schemas.at("/CreateRequestDto2/properties"))
        .putObject("$ref")
        .put("$ref", "#/components/schemas/Tree");
    schemas
        .putObject("Tree")
        .putObject("properties")
        .putObject("example")
        .put("$ref", "#/components/schemas/Tree");
    ObjectNode example = schemas.withObjectProperty("CreateRequestDto2").putObject("example");
    example.put("$ref", "#/components/schemas/Nothing");
    ObjectNode post = (ObjectNode) more.at("/paths/~1api~1client~1v1~1prospects/post");
    post.withArrayProperty("parameters").addObject().put("$ref", "#/components/parameters/Page");
    ((ObjectNode) more.get("components"))
        .putObject("parameters")
        .putObject("Page")
        .put("name", "page")
        .put("in", "query");

    JsonNode kept = candidate(json(more)).tree();

    assertThat(kept.at("/components/parameters/Page/in").asText()).isEqualTo("query");
    assertThat(kept.at("/components/schemas/Tree").isObject()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#/components/schemas/DeleteRequestDto3 | #/components/schemas/Gone | unresolved",
        "#/components/schemas/DeleteRequestDto3 | other.yaml#/Dto           | another document",
        "#/components/schemas/DeleteRequestDto3 | #/paths/x                 | none of its components",
        "'- api-key: []'                        | '- other-key: []'         | unresolved",
        "openapi: 3.0.0                         | openapi: 3.1.0            | is OpenAPI 3.1.0",
        "openapi: 3.0.0                         | swagger: '2.0'            | is Swagger 2.0"
      })
  void whatCannotBeTakenIsRefusedInOneSentence(String text, String broken, String complaint) {
    String document = Fixtures.text(UNION).replace(text, broken);

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> candidate(Fixtures.source("upstream.yaml", document)))
        .withMessageContaining("upstream.yaml")
        .withMessageContaining(complaint)
        .withMessageNotContaining("\n");
  }

  @Test
  void partsThatContradictEachOtherAreNamedWithWhatTheySay() {
    String other = Fixtures.text(REMOVE_PAGE).replace("- error", "- failed");

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> candidate(Fixtures.page(ADD_PAGE), Fixtures.source("other.md", other)))
        .withMessage(
            "The parts disagree on components > schemas > ClientApiErrorResponseDto > properties >"
                + " status > enum: add-prospect.md says [\"error\"], other.md says [\"failed\"].");
  }

  @Test
  void partsMayRepeatEachOtherInAnotherOrder() {
    assertThat(
            candidate(
                    Fixtures.page(ADD_PAGE),
                    json(shuffled(vendored, new Random(3))),
                    Fixtures.page(REMOVE_PAGE))
                .text())
        .isEqualTo(Fixtures.text(UNION));
  }

  @Test
  void aTagOfTheDocumentIsKeptWhereItIsUsed() {
    ObjectNode more = vendored.deepCopy();
    more.putArray("tags").addObject().put("name", "Prospects (legacy)");
    ((ArrayNode) more.get("tags")).addObject().put("name", "Others");

    assertThat(candidate(json(more)).tree().get("tags").toString())
        .isEqualTo("[{\"name\":\"Prospects (legacy)\"}]");
  }

  private Candidate candidate(Source... sources) {
    return Candidate.of(List.of(sources), vendored, Fixtures.needs());
  }

  private static Source json(JsonNode tree) {
    return Fixtures.source("upstream.json", tree.toString());
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(item -> items.add(shuffled(item, random)));
      Collections.shuffle(items, random);
      return node.isEmpty() ? node : ((ArrayNode) node.deepCopy()).removeAll().addAll(items);
    }
    if (!node.isObject()) {
      return node;
    }
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
    Collections.shuffle(members, random);
    ObjectNode object = ((ObjectNode) node.deepCopy()).removeAll();
    members.forEach(member -> object.set(member.getKey(), shuffled(member.getValue(), random)));
    return object;
  }
}
