package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlNodesTest {
  private static final JsonMapper JSON = new JsonMapper();

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
        "010",
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
  void textStaysTextForEveryReader(String value) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("a", value).put(value, "b");
    String yaml = YamlNodes.write(JSON.convertValue(tree, Object.class));

    assertThat((Object) Fixtures.tree(yaml)).isEqualTo(tree);
    assertThat(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml))
        .hasToString("{a=%s, %s=b}".formatted(value, value));
  }

  @Test
  void anyTextSurvivesWriting() {
    Random random = new Random(20261124);
    String[] pieces = {
      "a", "b ", " ", "\n", ":", "#", "-", "'", "\"", "word ", "1", "\\", "é", "{"
    };
    for (int i = 0; i < 2_000; i++) {
      StringBuilder value = new StringBuilder();
      IntStream.range(0, random.nextInt(40))
          .forEach(each -> value.append(pieces[random.nextInt(pieces.length)]));
      ObjectNode tree = JsonNodeFactory.instance.objectNode();
      tree.putObject("a").putArray("b").add(value.toString()).addObject().put("c", "" + value);

      assertThat((Object) Fixtures.tree(YamlNodes.write(JSON.convertValue(tree, Object.class))))
          .isEqualTo(tree);
    }
  }
}
