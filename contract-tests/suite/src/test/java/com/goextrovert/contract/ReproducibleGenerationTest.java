package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReproducibleGenerationTest {
  private static final Path TARGET = Path.of("..", "..", "client-generated", "target");

  @Test
  void generatorIsReproducible() throws IOException {
    Map<String, String> once = texts(TARGET.resolve("generated-sources/openapi/src"));
    Map<String, String> again = texts(TARGET.resolve("generated-again/src"));

    assertThat(once).hasSizeGreaterThan(5).isEqualTo(again);
  }

  /** Returns the text of each file by its path. */
  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
