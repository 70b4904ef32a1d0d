package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ClientContract;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The operations that the sandbox is to serve. */
final class Specification {
  private static final String VENDORED = "extrovert-client-api.yaml";
  private static final String NEEDS = "client.yaml";

  private final List<Operation> operations;

  private Specification(List<Operation> operations) {
    this.operations = operations;
  }

  /** The one that ships with this project. */
  static Specification vendored() {
    try {
      return parse(resource(VENDORED));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the specification", e);
    }
  }

  static Specification parse(String yaml) throws IOException {
    OpenApiDocument document = new OpenApiDocument(YamlTree.read(yaml));
    OperationReader reader = new OperationReader(document, ClientContract.read(resource(NEEDS)));
    List<Operation> operations =
        document.required(document.root(), "paths").properties().stream()
            .flatMap(path -> read(reader, path.getKey(), path.getValue()))
            .toList();
    if (operations.isEmpty()) {
      throw new IllegalStateException("The specification has no operations");
    }
    return new Specification(operations);
  }

  List<Operation> operations() {
    return operations;
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource = SpecDocument.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new FileNotFoundException(name + " is not on the class path");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Stream<Operation> read(OperationReader reader, String path, JsonNode item) {
    return item.properties().stream()
        .filter(entry -> OperationReader.METHODS.contains(entry.getKey()))
        .map(entry -> reader.read(path, entry.getKey()));
  }
}
