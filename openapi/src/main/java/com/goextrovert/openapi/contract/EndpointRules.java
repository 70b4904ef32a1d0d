package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.SecurityRequirement;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.ClientContract.KeyLocation;
import java.util.List;

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
          texts(offered),
          contract.server(),
          offered.isEmpty() ? "no server" : String.join(", ", offered));
    }
  }

  private void checkSecurity(EffectiveOperation operation) {
    KeyLocation key = contract.apiKey();
    List<SecurityRequirement> alternatives = operation.security();
    boolean accepted =
        alternatives.stream()
            .map(SecurityRequirement::schemes)
            .anyMatch(all -> all.size() == 1 && all.get(0).isKey(key.in(), key.name()));
    boolean optional =
        alternatives.isEmpty() || alternatives.stream().anyMatch(each -> each.schemes().isEmpty());
    if (!accepted || optional) {
      List<String> offered = alternatives.stream().map(SecurityRequirement::toString).toList();
      violations.add(
          Rule.SECURITY_SCHEME_CHANGED,
          Place.SECURITY,
          texts(offered),
          "the key in " + key.in() + " " + key.name() + " is required, and nothing else",
          offered.isEmpty() ? "nothing is required" : String.join(", or ", offered));
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

  private static Values texts(List<String> texts) {
    return Values.listed(texts.stream().map(text -> (JsonNode) TextNode.valueOf(text)).toList());
  }
}
