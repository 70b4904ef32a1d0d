package com.goextrovert.contract;

import com.goextrovert.openapi.ClientNeeds;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What people call an operation, from the one file that lists what this client offers. */
final class OperationTitle {
  private static final String RESOURCE = "/com/goextrovert/openapi/client.yaml";
  private static final ClientNeeds NEEDS = read();

  private OperationTitle() {}

  /** As {@code remove prospect (DELETE /path)}; what the client does not offer has no title. */
  static String of(String method, String path) {
    String request = method + " " + path;
    return NEEDS.operations().stream()
        .filter(each -> each.method().equalsIgnoreCase(method) && each.path().equals(path))
        .map(each -> each.title() + " (" + request + ")")
        .findFirst()
        .orElse(request);
  }

  private static ClientNeeds read() {
    try (InputStream yaml = OperationTitle.class.getResourceAsStream(RESOURCE)) {
      if (yaml == null) {
        throw new FileNotFoundException(RESOURCE + " is not on the class path");
      }
      return ClientNeeds.read(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
