package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The operations that the sandbox is to serve. */
final class Specification {
  private static final String VENDORED = "/com/goextrovert/openapi/extrovert-client-api.yaml";

  private final List<Operation> operations;

  private Specification(List<Operation> operations) {
    this.operations = operations;
  }

  /** The one that ships with this project. */
  static Specification vendored() {
    try (InputStream yaml = Specification.class.getResourceAsStream(VENDORED)) {
      if (yaml == null) {
        throw new FileNotFoundException(VENDORED + " is not on the class path");
      }
      return parse(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the specification", e);
    }
  }

  static Specification parse(InputStream yaml) throws IOException {
    OpenApiDocument document = new OpenApiDocument(new YAMLMapper().readTree(yaml));
    OperationReader reader = new OperationReader(document);
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

  private static Stream<Operation> read(OperationReader reader, String path, JsonNode item) {
    return item.properties().stream()
        .filter(entry -> OperationReader.METHODS.contains(entry.getKey()))
        .map(entry -> reader.read(path, entry.getKey()));
  }
}
