package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.ClientNeeds;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Documents that stay as they are, whatever is vendored. */
final class Fixtures {
  static final String ADD_PAGE = "add-prospect.md";
  static final String REMOVE_PAGE = "remove-prospect.md";
  static final String UNION = "../fixed-specification.yaml";

  private Fixtures() {}

  static String text(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode tree(String name) {
    return parsed(text(name));
  }

  static JsonNode parsed(String yaml) {
    try {
      return YamlTree.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Source source(String name, String text) {
    return new Source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Source page(String name) {
    return source(name, text(name));
  }

  /** The two operations of the pages. */
  static ClientNeeds needs() {
    try {
      return ClientNeeds.read(
          """
          server: https://api.goextrovert.com/
          apiKey: {in: header, name: X-API-Key}
          operations:
            - name: addProspect
              title: add prospect
              method: post
              path: /api/client/v1/prospects
              sends: {}
              reliesOn: {}
            - name: removeProspect
              title: remove prospect
              method: delete
              path: /api/client/v1/prospects
              sends: {}
              reliesOn: {}
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
