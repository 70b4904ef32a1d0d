package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The vendored specification, as it is packaged. */
public final class VendoredSpecification {
  private static final String RESOURCE = "/com/goextrovert/openapi/extrovert-client-api.yaml";
  private static final Path PINNED =
      Path.of(
          "..",
          "..",
          "openapi/src/test/resources/com/goextrovert/openapi/specification-of-2026-11.yaml");
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private VendoredSpecification() {}

  private static String text() {
    try (InputStream in = VendoredSpecification.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The specification of November 2026, for tests that edit it; later updates do not change it. */
  public static ObjectNode ofNovember2026() {
    try {
      return (ObjectNode) YamlTree.read(Files.readString(PINNED));
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
    return each(operation -> Stream.of(operation.name()));
  }

  /** Each status of each operation, as {@code POST /path 201}. */
  static List<String> documentedAnswers() throws IOException {
    return each(
        operation ->
            operation
                .tree()
                .path("responses")
                .propertyStream()
                .filter(answer -> !answer.getKey().startsWith("x-"))
                .map(answer -> operation.name() + " " + answer.getKey()));
  }

  private record Operation(String name, JsonNode tree) {}

  /** Of each operation; a path holds other things beside them. */
  private static List<String> each(Function<Operation, Stream<String>> what) throws IOException {
    return tree()
        .path("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .map(
                        entry ->
                            new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                entry.getValue())))
        .flatMap(what)
        .toList();
  }
}
