package com.goextrovert.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one file that lists what this client offers and relies on, asked by operation. */
public final class Needs {
  private static final String RESOURCE = "/com/goextrovert/openapi/client.yaml";
  private static final ClientContract ALL = read();

  private Needs() {}

  /** An operation's title, as {@code remove prospect (DELETE /path)}. */
  public static String title(String method, String path) {
    String request = method + " " + path;
    return operation(method, path).map(each -> each.title() + " (" + request + ")").orElse(request);
  }

  /** What the client relies on in one answer, by field; nothing, if it does not know the answer. */
  public static Map<String, ExpectedField> reliesOn(String method, String path, int status) {
    return operation(method, path)
        .map(each -> each.reliesOn().get(String.valueOf(status)))
        .orElse(Map.of());
  }

  /** The values that span what the client sends, by field. */
  public static Map<String, List<JsonNode>> sends(String method, String path) {
    return operation(method, path).map(ClientOperation::sends).orElse(Map.of());
  }

  /** All of it. */
  static ClientContract all() {
    return ALL;
  }

  /** The operation of this name. */
  static ClientOperation operation(String name) {
    return ALL.operations().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The operation with this method, in any case, and path. */
  public static Optional<ClientOperation> operation(String method, String path) {
    return ALL.operations().stream()
        .filter(each -> each.method().equalsIgnoreCase(method) && each.path().equals(path))
        .findFirst();
  }

  private static ClientContract read() {
    try (InputStream yaml = Needs.class.getResourceAsStream(RESOURCE)) {
      if (yaml == null) {
        throw new FileNotFoundException(RESOURCE + " is not on the class path");
      }
      return ClientContract.read(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
