package com.goextrovert.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.YamlTree;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The vendored specification and {@code client.yaml}, as they are packaged. */
public final class Vendored {
  private static final Path PINNED =
      Path.of(
          "../../openapi/src/test/resources/com/goextrovert/openapi/specification-of-2026-11.yaml");
  private static final ClientContract CONTRACT = readContract();

  private Vendored() {}

  /** Returns the specification. */
  public static SpecDocument specification() {
    return SpecDocument.of(parse(resource("extrovert-client-api.yaml")));
  }

  /**
   * Returns the specification of November 2026, for tests that edit it: updates do not change it.
   *
   * @return a tree of its own for each caller
   */
  public static ObjectNode pinnedSpecification() {
    try {
      return parse(Files.readString(PINNED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what {@code client.yaml} says. */
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
    return operation(method, path).map(ClientOperation::label).orElse(method + " " + path);
  }

  /** Returns what the client relies on in a response. */
  public static Map<String, ExpectedField> reliesOn(String method, String path, int status) {
    return operation(method, path)
        .map(each -> each.reliesOn().get(String.valueOf(status)))
        .orElse(Map.of());
  }

  private static ClientContract readContract() {
    try {
      return ClientContract.read(resource("client.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode parse(String yaml) {
    try {
      return (ObjectNode) YamlTree.read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Vendored.class.getResourceAsStream("/com/goextrovert/openapi/" + name)) {
      if (in == null) {
        throw new FileNotFoundException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
