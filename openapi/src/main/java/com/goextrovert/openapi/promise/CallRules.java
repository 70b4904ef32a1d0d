package com.goextrovert.openapi.promise;

import com.goextrovert.openapi.ClientNeeds;
import com.goextrovert.openapi.view.EffectiveOperation;
import com.goextrovert.openapi.view.Place;
import com.goextrovert.openapi.view.SecurityAlternative;
import com.goextrovert.openapi.view.ServerAddress;
import java.util.List;
import java.util.stream.Collectors;

/** What is relied on around a request's body: where it goes, the key, and nothing else beside. */
final class CallRules {
  private final ClientNeeds needs;
  private final Findings findings;

  CallRules(ClientNeeds needs, Findings findings) {
    this.needs = needs;
    this.findings = findings;
  }

  void judge(EffectiveOperation operation) {
    server(operation);
    security(operation);
    parameters(operation);
  }

  private void server(EffectiveOperation operation) {
    String came =
        operation.servers().stream().findFirst().map(ServerAddress::of).orElse("no server");
    if (!came.equals(ServerAddress.of(needs.server()))) {
      findings.broken(
          Place.SERVER,
          needs.server(),
          came,
          "Change the server in client.yaml and the facade's default base URL; release a new major"
              + " version.");
    }
  }

  private void security(EffectiveOperation operation) {
    ClientNeeds.ApiKey key = needs.apiKey();
    List<SecurityAlternative> alternatives = operation.security();
    boolean accepted =
        alternatives.stream()
            .map(SecurityAlternative::schemes)
            .anyMatch(all -> all.size() == 1 && all.get(0).isKey(key.in(), key.name()));
    boolean demanded =
        !alternatives.isEmpty()
            && alternatives.stream().noneMatch(each -> each.schemes().isEmpty());
    if (!accepted || !demanded) {
      findings.broken(
          Place.SECURITY,
          "the key in " + key.in() + " " + key.name() + " is accepted, and nobody passes without",
          alternatives.isEmpty()
              ? "nothing is asked for"
              : alternatives.stream()
                  .map(SecurityAlternative::toString)
                  .collect(Collectors.joining(", or ")),
          "Change apiKey in client.yaml, the way the facade sends the key, and the pact; release a"
              + " new major version.");
    }
  }

  private void parameters(EffectiveOperation operation) {
    Place keyHeader = Place.parameter(needs.apiKey().in(), needs.apiKey().name());
    operation
        .parameters()
        .forEach(
            (place, parameter) -> {
              boolean sent = place.toString().equalsIgnoreCase(keyHeader.toString());
              if (parameter.path("required").asBoolean() && !sent && !isIgnored(place)) {
                findings.broken(
                    place,
                    "not asked for",
                    "required",
                    "Let the facade send it, and the pact ask for it; release a new major"
                        + " version.");
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
