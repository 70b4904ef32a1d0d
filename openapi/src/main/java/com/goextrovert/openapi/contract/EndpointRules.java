package com.goextrovert.openapi.contract;

import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.SecurityRequirement;
import com.goextrovert.openapi.ServerAddress;
import java.util.List;
import java.util.stream.Collectors;

/** What is relied on around a request's body: where it goes, the key, and nothing else beside. */
final class EndpointRules {
  private final ClientContract contract;
  private final Violations violations;

  EndpointRules(ClientContract contract, Violations violations) {
    this.contract = contract;
    this.violations = violations;
  }

  void judge(EffectiveOperation operation) {
    server(operation);
    security(operation);
    parameters(operation);
  }

  private void server(EffectiveOperation operation) {
    String came =
        operation.servers().stream().findFirst().map(ServerAddress::of).orElse("no server");
    if (!came.equals(ServerAddress.of(contract.server()))) {
      violations.add(Rule.SERVER_REMOVED, Place.SERVER, contract.server(), came);
    }
  }

  private void security(EffectiveOperation operation) {
    ClientContract.KeyLocation key = contract.apiKey();
    List<SecurityRequirement> alternatives = operation.security();
    boolean accepted =
        alternatives.stream()
            .map(SecurityRequirement::schemes)
            .anyMatch(all -> all.size() == 1 && all.get(0).isKey(key.in(), key.name()));
    boolean demanded =
        !alternatives.isEmpty()
            && alternatives.stream().noneMatch(each -> each.schemes().isEmpty());
    if (!accepted || !demanded) {
      violations.add(
          Rule.SECURITY_SCHEME_CHANGED,
          Place.SECURITY,
          "the key in " + key.in() + " " + key.name() + " is accepted, and nobody passes without",
          alternatives.isEmpty()
              ? "nothing is asked for"
              : alternatives.stream()
                  .map(SecurityRequirement::toString)
                  .collect(Collectors.joining(", or ")));
    }
  }

  private void parameters(EffectiveOperation operation) {
    Place keyHeader = Place.parameter(contract.apiKey().in(), contract.apiKey().name());
    operation
        .parameters()
        .forEach(
            (place, parameter) -> {
              boolean sent = place.toString().equalsIgnoreCase(keyHeader.toString());
              if (parameter.path("required").asBoolean() && !sent && !isIgnored(place)) {
                violations.add(
                    Rule.REQUEST_PARAMETER_ADDED_REQUIRED, place, "not asked for", "required");
              }
            });
  }

  /** OpenAPI says that such a parameter means nothing. */
  private static boolean isIgnored(Place parameter) {
    return List.of("accept", "content-type", "authorization").stream()
        .map(name -> Place.parameter("header", name).toString())
        .anyMatch(parameter.toString()::equalsIgnoreCase);
  }
}
