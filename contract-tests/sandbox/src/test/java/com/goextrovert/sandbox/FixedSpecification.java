package com.goextrovert.sandbox;

import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The specification of November 2026, edited as JSON; later updates do not change it. */
record FixedSpecification(String json) {
  private static final Path FILE =
      Path.of(
          "..",
          "..",
          "openapi/src/test/resources/com/goextrovert/openapi/specification-of-2026-11.yaml");

  static FixedSpecification asItWas() {
    try {
      return new FixedSpecification(YamlTree.read(Files.readString(FILE)).toString());
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
