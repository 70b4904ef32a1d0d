package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SingleEdit;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.util.ArrayList;
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

  @ParameterizedTest
  @MethodSource("values")
  void everyReplacementEndsInAResultOrASentence(JsonNode value) throws IOException {
    List<JsonPointer> places = new ArrayList<>();
    collect(BEFORE, JsonPointer.empty(), places);
    // Each place meets two of the values: all of them would take a minute.
    int first = values().toList().indexOf(value);
    for (int i = first; i < places.size(); i += VALUES / 2) {
      JsonPointer place = places.get(i);
      ObjectNode replaced = BEFORE.deepCopy();
      replace(replaced, place, value);
      assertEnds(replaced, place);
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyRemovalEndsInAResultOrASentence(JsonPointer place) throws IOException {
    ObjectNode removed = BEFORE.deepCopy();
    JsonNode owner = removed.at(place.head());
    if (owner instanceof ArrayNode list) {
      list.remove(place.last().getMatchingIndex());
    } else {
      ((ObjectNode) owner).remove(place.last().getMatchingProperty());
    }
    assertEnds(removed, place);
  }

  static List<JsonPointer> places() {
    List<JsonPointer> places = new ArrayList<>();
    collect(BEFORE, JsonPointer.empty(), places);
    return places;
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
      assertThat((Object) YamlTree.read(candidate.text())).isEqualTo(tree);
      GeneratorInput.of(tree, SingleEdit.contract());
    } catch (SpecificationException refused) {
      assertThat(refused.getMessage()).as(place.toString()).isNotBlank();
    }
  }

  private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              each -> {
                JsonPointer place = at.appendProperty(each.getKey());
                places.add(place);
                collect(each.getValue(), place, places);
              });
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      places.add(at.appendIndex(i));
      collect(node.get(i), at.appendIndex(i), places);
    }
  }

  private static void replace(JsonNode document, JsonPointer place, JsonNode value) {
    JsonNode owner = document.at(place.head());
    if (owner instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) owner).set(place.last().getMatchingProperty(), value);
    }
  }
}
