package com.goextrovert.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The API itself, without HTTP: a request in, the answer that the specification promises out. */
final class Provider {
  private final Map<String, Map<String, Route>> routes = new LinkedHashMap<>();
  private final Envelope error;
  private final String apiKey;

  Provider(Specification specification, Behaviours behaviours, String apiKey) {
    this.apiKey = apiKey;
    for (Operation operation : specification.operations()) {
      routes
          .computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
          .put(operation.method(), new Route(operation, behaviours.of(operation)));
    }
    // Where no operation is meant, any operation's envelope must do.
    this.error = specification.operations().get(0).error();
  }

  SandboxResponse answer(ReceivedRequest request) {
    Map<String, Route> methods = routes.get(request.path());
    if (methods == null) {
      return error(404, "Cannot " + request.method() + " " + request.path());
    }
    Route route = methods.get(request.method());
    if (route == null) {
      return error(405, "Cannot " + request.method() + " " + request.path())
          .header("Allow", methods.keySet().stream().collect(Collectors.joining(", ")));
    }
    return route.answer(request, apiKey);
  }

  /** An error that concerns no operation. */
  SandboxResponse error(int status, String message) {
    return error.answer(status, message);
  }

  private record Route(Operation operation, Consumer<JsonNode> behaviour) {

    SandboxResponse answer(ReceivedRequest request, String apiKey) {
      try {
        operation.key().ifPresent(rule -> check(rule, request, apiKey));
        behaviour.accept(operation.body().accept(request));
        return operation.success().answer(operation.successStatus());
      } catch (Refusal refusal) {
        return operation.error().answer(refusal.status(), refusal.getMessage());
      }
    }

    private static void check(Operation.KeyRule rule, ReceivedRequest request, String apiKey) {
      if (!request.header(rule.header()).equals(Optional.of(apiKey))) {
        throw Refusal.unauthorized(rule.refusal());
      }
    }
  }
}
