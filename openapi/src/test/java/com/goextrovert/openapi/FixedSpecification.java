package com.goextrovert.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A specification that stays as it is, whatever becomes of the vendored one; edited as JSON. */
record FixedSpecification(String json) {

  static FixedSpecification asItWas() {
    try (InputStream yaml =
        FixedSpecification.class.getResourceAsStream("fixed-specification.yaml")) {
      String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
      return new FixedSpecification(YamlTree.read(text).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  OpenApiTree tree() {
    try {
      return OpenApiTree.of(new JsonMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the generator would be given. */
  JsonNode generatorInput() {
    try {
      return GeneratorInput.of(tree(), ClientNeeds.read(Files.readString(Path.of("client.yaml"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
