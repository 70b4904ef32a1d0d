package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The API without HTTP: returns the response that the API would send to a request. */
final class Provider {
  private final Map<String, Map<String, Route>> routes = new LinkedHashMap<>();
  private final ResponseTemplate error;
  private final String apiKey;

  Provider(List<ServedOperation> operations, ProspectOperations effects, String apiKey) {
    this.apiKey = apiKey;
    for (ServedOperation operation : operations) {
      routes
          .computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
          .put(operation.method(), new Route(operation, effects.of(operation)));
    }
    // A request that matches no operation gets the error of any operation.
    this.error = operations.get(0).error();
  }

  boolean serves(String path) {
    return routes.containsKey(path);
  }

  SandboxResponse respond(ReceivedRequest request) {
    Map<String, Route> methods = routes.get(request.path());
    if (methods == null) {
      return error(404, "Cannot " + request.method() + " " + request.path());
    }
    Route route = methods.get(request.method());
    if (route == null) {
      return error(405, "Cannot " + request.method() + " " + request.path())
          .header("Allow", String.join(", ", methods.keySet()));
    }
    return route.respond(request, apiKey);
  }

  /** Returns an error for a request that matches no operation. */
  SandboxResponse error(int status, String message) {
    return error.response(status, message);
  }

  private record Route(ServedOperation operation, Consumer<JsonNode> effect) {

    SandboxResponse respond(ReceivedRequest request, String apiKey) {
      try {
        Optional<String> keyHeader = operation.keyHeader();
        if (keyHeader.isPresent() && !request.header(keyHeader.get()).equals(Optional.of(apiKey))) {
          throw new RejectedRequestException(401, operation.keyRejection());
        }
        effect.accept(operation.body().accept(request));
        return operation.success().response(operation.successStatus());
      } catch (RejectedRequestException rejected) {
        return operation.error().response(rejected.status(), rejected.reason());
      }
    }
  }
}
