package com.goextrovert.sandbox;

import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The specification of November 2026, edited as JSON; {@code update-spec} does not change it. */
record EditedSpecification(String json) {
  private static final Path FILE =
      Path.of(
          "../../openapi/src/test/resources/com/goextrovert/openapi/specification-of-2026-11.yaml");

  static EditedSpecification unchanged() throws IOException {
    return new EditedSpecification(YamlTree.read(Files.readString(FILE)).toString());
  }

  /** Replaces every occurrence of a text. Single quotes stand for double ones. */
  EditedSpecification with(String text, String replacement) {
    String before = text.replace('\'', '"');
    if (!json.contains(before)) {
      throw new IllegalArgumentException("The specification does not contain " + before);
    }
    return new EditedSpecification(json.replace(before, replacement.replace('\'', '"')));
  }

  ExtrovertSandbox sandbox() throws IOException {
    return ExtrovertSandbox.builder().operations(SpecificationReader.read(json)).start();
  }
}
