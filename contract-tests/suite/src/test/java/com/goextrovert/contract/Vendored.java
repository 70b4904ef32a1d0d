package com.goextrovert.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The vendored specification and {@code client.yaml}. */
public final class Vendored {
  private static final Path OPENAPI = Path.of("..", "..", "openapi");
  private static final ClientContract CONTRACT = read("client.yaml", ClientContract::read);

  private Vendored() {}

  public static SpecDocument specification() {
    return new SpecDocument(read("extrovert-client-api.yaml", YamlTree::read));
  }

  /** Returns the specification of November 2026, which {@code update-spec} does not change. */
  public static ObjectNode pinnedSpecification() {
    return (ObjectNode)
        read(
            "src/test/resources/com/goextrovert/openapi/specification-of-2026-11.yaml",
            YamlTree::read);
  }

  /** Returns the content of {@code client.yaml}. */
  public static ClientContract contract() {
    return CONTRACT;
  }

  /** Returns the operation with this name in {@code client.yaml}. */
  static ClientOperation operation(String name) {
    return CONTRACT.operations().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Looks up an operation in {@code client.yaml}. */
  public static Optional<ClientOperation> operation(String method, String path) {
    return CONTRACT.operations().stream()
        .filter(each -> each.method().equalsIgnoreCase(method) && each.path().equals(path))
        .findFirst();
  }

  /** Returns the name of an operation in messages. */
  public static String label(String method, String path) {
    return operation(method, path)
        .map(ClientOperation::label)
        .orElse(method.toUpperCase(Locale.ROOT) + " " + path);
  }

  /** Returns what the client relies on in a response. */
  public static Map<String, ExpectedField> reliesOn(String method, String path, int status) {
    return operation(method, path)
        .map(each -> each.reliesOn().get(String.valueOf(status)))
        .orElse(Map.of());
  }

  private static <T> T read(String file, Reader<T> reader) {
    try {
      return reader.read(Files.readString(OPENAPI.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Reader<T> {
    T read(String text) throws IOException;
  }
}
