package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.openapi.single.SingleChange;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A specification that stays as it is, whatever becomes of the vendored one; edited as JSON. */
record FixedSpecification(String json) {

  static FixedSpecification asItWas() {
    return new FixedSpecification(SingleChange.before().toString());
  }

  /** Everywhere, and at least once. Single quotes stand for double ones. */
  FixedSpecification with(String said, String saysNow) {
    String before = said.replace('\'', '"');
    if (!json.contains(before)) {
      throw new IllegalArgumentException("The specification does not say: " + before);
    }
    return new FixedSpecification(json.replace(before, saysNow.replace('\'', '"')));
  }

  /** The same, the first time only. */
  FixedSpecification withFirst(String said, String saysNow) {
    int at = json.indexOf(said.replace('\'', '"'));
    if (at < 0) {
      throw new IllegalArgumentException("The specification does not say: " + said);
    }
    return new FixedSpecification(
        json.substring(0, at) + saysNow.replace('\'', '"') + json.substring(at + said.length()));
  }

  SpecDocument tree() {
    try {
      return SpecDocument.of(new JsonMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the generator would be given. */
  JsonNode generatorInput() {
    return GeneratorInput.of(tree(), SingleChange.needs());
  }
}
