package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Removes every node of the specification, and replaces it by other values. */
class SpecificationFuzzTest {
  private static final int VALUES = 14;
  private static final JsonNode BEFORE = SingleEdit.specification();

  static Stream<JsonNode> values() {
    return Stream.of(
            "null",
            "true",
            "-1",
            "1.5",
            "''",
            "text",
            "[]",
            "[[]]",
            "[{a: [b]}]",
            "{}",
            "{a: {b: c}}",
            "{$ref: '#/components'}",
            "{$ref: 1}",
            "{allOf: [{$ref: '#/paths'}]}")
        .map(Fixtures::tree);
  }

  static List<JsonPointer> places() {
    List<JsonPointer> places = SingleEdit.places(BEFORE);
    return places.subList(1, places.size());
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyReplacementEndsInAResultOrASentence(JsonNode value) throws IOException {
    // Each place meets two of the values: all of them would take a minute.
    int first = values().toList().indexOf(value);
    for (int i = first; i < places().size(); i += VALUES / 2) {
      assertEnds(SingleEdit.replaced(BEFORE, places().get(i), value), places().get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyRemovalEndsInAResultOrASentence(JsonPointer place) throws IOException {
    assertEnds(SingleEdit.replaced(BEFORE, place, MissingNode.getInstance()), place);
  }

  private static void assertEnds(JsonNode document, JsonPointer place) throws IOException {
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
