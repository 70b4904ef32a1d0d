package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A specification that stays as it is, whatever becomes of the vendored one; edited as JSON. */
public record FixedSpecification(String json) {

  /** As it was when the tests that edit it were written. */
  public static FixedSpecification asItWas() {
    try (InputStream yaml =
        FixedSpecification.class.getResourceAsStream("fixed-specification.yaml")) {
      String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
      return new FixedSpecification(YamlTree.read(text).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its tree. */
  public ObjectNode tree() {
    try {
      return (ObjectNode) YamlTree.read(json);
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

  ExtrovertSandbox sandbox() {
    try {
      return ExtrovertSandbox.builder().specification(Specification.parse(json)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
