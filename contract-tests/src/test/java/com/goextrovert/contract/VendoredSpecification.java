package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The vendored specification, as it is packaged. */
public final class VendoredSpecification {
  private static final String RESOURCE = "/com/goextrovert/openapi/extrovert-client-api.yaml";

  private VendoredSpecification() {}

  private static String text() {
    try (InputStream in = VendoredSpecification.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its tree. */
  public static JsonNode tree() throws IOException {
    return YamlTree.read(text());
  }

  /** Each operation, as {@code POST /path}. */
  static List<String> operations() throws IOException {
    List<String> operations = new ArrayList<>();
    tree()
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  /** Each status of each operation, as {@code POST /path 201}. */
  static List<String> documentedAnswers() throws IOException {
    List<String> answers = new ArrayList<>();
    JsonNode paths = tree().get("paths");
    for (String operation : operations()) {
      String[] parts = operation.split(" ");
      paths
          .get(parts[1])
          .get(parts[0].toLowerCase(Locale.ROOT))
          .get("responses")
          .fieldNames()
          .forEachRemaining(status -> answers.add(operation + " " + status));
    }
    return answers;
  }
}
