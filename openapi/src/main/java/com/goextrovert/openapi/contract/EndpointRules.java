package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.SecurityRequirement;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.ClientContract.KeyLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rules for everything around the request body: server, API key, parameters. */
final class EndpointRules {
  private final ClientContract contract;
  private final Violations violations;

  EndpointRules(ClientContract contract, Violations violations) {
    this.contract = contract;
    this.violations = violations;
  }

  void check(EffectiveOperation operation) {
    checkServer(operation);
    checkSecurity(operation);
    checkParameters(operation);
  }

  private void checkServer(EffectiveOperation operation) {
    List<String> offered =
        operation.servers().stream().flatMap(server -> ServerAddress.all(server).stream()).toList();
    if (!offered.contains(ServerAddress.of(contract.server()))) {
      violations.add(
          Rule.SERVER_REMOVED,
          Place.SERVER,
          contract.server(),
          offered.isEmpty() ? "no server" : String.join(", ", offered));
    }
  }

  private void checkSecurity(EffectiveOperation operation) {
    KeyLocation key = contract.apiKey();
    List<SecurityRequirement> offered = operation.security();
    boolean accepted =
        offered.stream()
            .map(SecurityRequirement::schemes)
            .anyMatch(all -> all.size() == 1 && all.get(0).isKey(key.in(), key.name()));
    boolean optional =
        offered.isEmpty() || offered.stream().anyMatch(each -> each.schemes().isEmpty());
    List<JsonNode> misfits = new ArrayList<>();
    if (!accepted) {
      misfits.add(TextNode.valueOf("the client's key"));
    }
    if (optional) {
      misfits.add(TextNode.valueOf("no key"));
    }
    if (!misfits.isEmpty()) {
      violations.add(
          Rule.SECURITY_SCHEME_CHANGED,
          Place.SECURITY,
          Values.listed(misfits),
          "the key in " + key.in() + " " + key.name() + " is required, and nothing else",
          offered.isEmpty()
              ? "nothing is required"
              : offered.stream().map(Object::toString).collect(Collectors.joining(", or ")));
    }
  }

  private void checkParameters(EffectiveOperation operation) {
    String key = Place.parameter(contract.apiKey().in(), contract.apiKey().name()).toString();
    operation
        .parameters()
        .forEach(
            (place, parameter) -> {
              boolean isSent =
                  place.toString().equalsIgnoreCase(key) || operation.isSentAnyway(parameter);
              if (parameter.path("required").asBoolean() && !isSent) {
                violations.add(
                    Rule.REQUEST_PARAMETER_ADDED_REQUIRED, place, "not required", "required");
              }
            });
  }
}
