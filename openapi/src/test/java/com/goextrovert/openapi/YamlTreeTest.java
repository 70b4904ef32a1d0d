package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class YamlTreeTest {

  @Test
  void keysAreTextAndPlainScalarsAreWhatJsonKnows() throws IOException {
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
  void anAliasIsWhatItStandsFor() throws IOException {
    assertThat(YamlTree.read("a: &x [1, {b: 2}]\nc: *x\nd: {<<: {e: 1}, f: 2}"))
        .hasToString("{\"a\":[1,{\"b\":2}],\"c\":[1,{\"b\":2}],\"d\":{\"e\":1,\"f\":2}}");
  }

  @Test
  void jsonIsReadAsWell() throws IOException {
    assertThat(YamlTree.read("{\"a\": [1, 2.5, \"x\\u0041\", null, true],\n\t\"b\": {}}"))
        .hasToString("{\"a\":[1,2.5,\"xA\",null,true],\"b\":{}}");
  }

  @Test
  void whatIsNoYamlIsRefused() {
    assertThatIOException().isThrownBy(() -> YamlTree.read("a: b: c"));
    assertThatIOException().isThrownBy(() -> YamlTree.read("a: 1\na: 2"));
    assertThatIOException().isThrownBy(() -> YamlTree.read("&a [*a]"));
    assertThatIOException().isThrownBy(() -> YamlTree.read("a: 1\n---\nb: 2"));
  }
}
