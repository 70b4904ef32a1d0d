package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ContractCheck;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Removes every node of the specification, and replaces it by other values. */
class SpecificationFuzzTest {
  private static final JsonNode BEFORE = SingleEdit.specification();
  private static final String SCHEMAS = "'#/components/schemas/";

  static Stream<JsonNode> values() {
    return Stream.of(
            "null",
            "true",
            "-1",
            "text",
            "[]",
            "[text]",
            "[{a: [b]}]",
            "{}",
            "{type: [string, 'null']}",
            "{$ref: '#'}",
            "{$ref: '#/components'}",
            "{$ref: 1}",
            "{$ref: " + SCHEMAS + "CreateResponseDto2'}",
            "{allOf: [{$ref: '#/paths'}]}",
            "{allOf: [{$ref: " + SCHEMAS + "CreateRequestDto2'}]}",
            "{oneOf: [{$ref: " + SCHEMAS + "CreateRequestDto2'}, {type: string}]}")
        .map(SingleEdit::yaml);
  }

  static List<JsonPointer> places() {
    List<JsonPointer> places = SingleEdit.places(BEFORE);
    return places.subList(1, places.size());
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyReplacementEndsInAResultOrASentence(JsonNode value) throws IOException {
    List<JsonPointer> places = places();
    int index = values().toList().indexOf(value);
    for (int i = 0; i < places.size(); i++) {
      JsonNode edited = SingleEdit.replaced(BEFORE, places.get(i), value);
      assertChecked(edited, places.get(i));
      // Each place is updated with two of the values: all of them would take a minute.
      if (i % 8 == index % 8) {
        assertUpdated(edited, places.get(i));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyRemovalEndsInAResultOrASentence(JsonPointer place) throws IOException {
    JsonNode edited = SingleEdit.replaced(BEFORE, place, MissingNode.getInstance());
    assertChecked(edited, place);
    assertUpdated(edited, place);
  }

  private static void assertChecked(JsonNode document, JsonPointer place) {
    try {
      assertThat(ContractCheck.violations(document, SingleEdit.contract()))
          .allSatisfy(each -> assertThat(each.toString()).isNotBlank());
    } catch (SpecificationException refused) {
      assertThat(refused).as(place.toString()).message().endsWith(".").doesNotContain("\n");
    }
  }

  private static void assertUpdated(JsonNode document, JsonPointer place) throws IOException {
    try {
      Candidate candidate =
          Candidate.of(
              List.of(Fixtures.source("a.json", document.toString())),
              SingleEdit.contract().operations());
      JsonNode tree = candidate.tree();
      ChangeReport report =
          ChangeReport.between(BEFORE, tree, candidate.whole(), SingleEdit.contract());
      assertThat(report.text()).isNotBlank();
      assertThat(report.summary()).isNotBlank();
      assertThat((Object) YamlTree.read(YamlTree.write(tree))).isEqualTo(tree);
      GeneratorInput.of(tree, SingleEdit.contract());
    } catch (SpecificationException refused) {
      assertThat(refused.getMessage()).as(place.toString()).isNotBlank();
    }
  }
}
