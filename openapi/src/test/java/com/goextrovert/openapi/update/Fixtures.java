package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Documents that stay as they are, whatever is vendored. */
final class Fixtures {
  static final String ADD_PAGE = "add-prospect.md";
  static final String REMOVE_PAGE = "remove-prospect.md";
  static final String UNION = "../specification-of-2026-11.yaml";
  static final String CLIENT = "../client-of-2026-11.yaml";

  private Fixtures() {}

  static String text(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode tree(String yaml) {
    try {
      return YamlTree.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Source source(String name, String text) {
    return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Source page(String name) {
    return source(name, text(name));
  }
}
