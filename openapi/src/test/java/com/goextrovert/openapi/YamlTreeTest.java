package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlTreeTest {

  @Test
  void keysAreTextAndPlainScalarsHaveTypesOfJson() throws IOException {
    assertThat(
            YamlTree.read(
                """
                201: {on: no, date: 2026-11-24, version: '1.0', number: 1.50, big: 12345678901234567890}
                nothing: [null, ~, '']
                true: true
                """))
        .hasToString(
            "{\"201\":{\"on\":\"no\",\"date\":\"2026-11-24\",\"version\":\"1.0\",\"number\":1.50,"
                + "\"big\":12345678901234567890},\"nothing\":[null,null,\"\"],\"true\":true}");
  }

  @Test
  void aliasesAndMergeKeysAreResolved() throws IOException {
    assertThat(YamlTree.read("a: &x [1, {b: 2}]\nc: *x\nd: {<<: {e: 1}, f: 2}"))
        .hasToString("{\"a\":[1,{\"b\":2}],\"c\":[1,{\"b\":2}],\"d\":{\"e\":1,\"f\":2}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b: c",
        "a: 1\na: 2",
        "201: 1\n'201': 2",
        "&a [*a]",
        "a: 1\n---\nb: 2",
        "a: !unknown b",
        "a: 1e1001",
        "a: 1e-1001",
        "a: 1e99999999999"
      })
  void otherTextIsRefused(String text) {
    assertThatIOException().isThrownBy(() -> YamlTree.read(text));
  }

  @Test
  void deeplyNestedTextIsRefused() {
    assertThatIOException().isThrownBy(() -> YamlTree.read("[".repeat(5_000) + "]".repeat(5_000)));
  }

  @Test
  void expandingAliasesIsBounded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThatIOException().isThrownBy(() -> YamlTree.read(bomb.toString()));
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
        "李小龙",
        "- a: b #c, 'd' \"e\" {f} [g] |h >i &j *k !l %m @n `o`; these are all indicators of YAML.",
        "a tab may come after a blank, but \tnot where a long line of words is folded in two"
      })
  void textStaysTextForEveryReader(String value) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("a", value).put(value, "b");
    String yaml = YamlTree.write(tree);

    assertThat((Object) SingleEdit.yaml(yaml)).isEqualTo(tree);
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

      assertThat((Object) SingleEdit.yaml(YamlTree.write(tree))).isEqualTo(tree);
    }
  }
}
