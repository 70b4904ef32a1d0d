package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

  @Test
  void upstreamsPagesAreInThisForm() {
    String vendored = Fixtures.text(Fixtures.UNION);

    assertThat(YamlText.of(Fixtures.parsed(vendored))).isEqualTo(vendored);
  }

  @Test
  void whatItWritesReadsAsOpenApiIsWritten() throws IOException {
    assertThat(
            YamlText.of(
                YamlTree.read(
                    "{'201': {none: [], text: '', no: 'no', list: [[1, [2.50]], {a: null, b: 1e2}]}}")))
        .isEqualTo(
            """
            '201':
              none: []
              text: ''
              'no': 'no'
              list:
                - - 1
                  - - 2.5
                - a: null
                  b: 100
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\n\n  b\nc\n",
        "a\n \nb",
        "a\n\n",
        "\na",
        " a",
        "a ",
        "a: b",
        "a #b",
        "a:",
        "-",
        "- a",
        "? a",
        "null",
        "~",
        "yes",
        "0x1F",
        "1_000",
        "2026-11-24",
        "12:30:00",
        "1e3",
        ".5",
        "=",
        "<<",
        "it's",
        "\"quoted\"",
        "'",
        "@a",
        "`a`",
        "%a",
        "a\tb",
        "\t",
        "a\u0085b",
        "a\u2028b",
        "\u0000",
        "\u007f",
        "\ufeff",
        "\uD83D\uDE00 smile",
        "\uD83D\uDE00\u0085",
        "李小龙"
      })
  void textStaysTheTextThatItIs(String value) throws IOException {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("a", value).put(value, "b");

    assertThat((Object) YamlTree.read(YamlText.of(tree))).isEqualTo(tree);
  }

  @Test
  void anyTextStaysTheTextThatItIs() throws IOException {
    Random random = new Random(20261124);
    String[] pieces = {
      "a", "b ", " ", "\n", ":", "#", "-", "'", "\"", "word ", "1", "\\", "é", "{"
    };
    for (int i = 0; i < 500; i++) {
      StringBuilder value = new StringBuilder();
      IntStream.range(0, random.nextInt(40))
          .forEach(each -> value.append(pieces[random.nextInt(pieces.length)]));
      ObjectNode tree = JsonNodeFactory.instance.objectNode();
      tree.putObject("a")
          .putArray("b")
          .add(value.toString())
          .addObject()
          .put("c", value.toString());

      assertThat((Object) YamlTree.read(YamlText.of(tree))).isEqualTo(tree);
    }
  }
}
