package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            "{\"201\":{\"on\":\"no\",\"date\":\"2026-11-24\",\"version\":\"1.0\",\"number\":1.5,"
                + "\"big\":12345678901234567890},\"nothing\":[null,null,\"\"],\"true\":true}");
  }

  @Test
  void aliasesAndMergeKeysAreResolved() throws IOException {
    assertThat(YamlTree.read("a: &x [1, {b: 2}]\nc: *x\nd: {<<: {e: 1}, f: 2}"))
        .hasToString("{\"a\":[1,{\"b\":2}],\"c\":[1,{\"b\":2}],\"d\":{\"e\":1,\"f\":2}}");
  }

  @Test
  void jsonIsRead() throws IOException {
    assertThat(YamlTree.read("{\"a\": [1, 2.5, \"x\\u0041\", null, true],\n\t\"b\": {}}"))
        .hasToString("{\"a\":[1,2.5,\"xA\",null,true],\"b\":{}}");
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
        "a: 1e400"
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
}
