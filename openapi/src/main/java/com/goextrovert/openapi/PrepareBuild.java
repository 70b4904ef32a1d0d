package com.goextrovert.openapi;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.openapi.contract.ClientContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build does with the vendored specification before anything is generated from it. */
public final class PrepareBuild {
  private PrepareBuild() {}

  /**
   * Derives the generator's input.
   *
   * @param args the folder of the vendored specification, and the one to write into
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    JsonNode vendored =
        YamlTree.read(Files.readString(folder.resolve("extrovert-client-api.yaml")));
    ClientContract needs = ClientContract.read(Files.readString(folder.resolve("client.yaml")));
    write(
        Path.of(args[1]).resolve("generator-input.json"),
        text(GeneratorInput.of(SpecDocument.of(vendored), needs)));
  }

  /** Leaves a file alone that says so already, so that nothing after it is made anew. */
  static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The same on every machine. */
  private static String text(JsonNode json) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return new JsonMapper().writer(printer).writeValueAsString(json) + "\n";
  }
}
