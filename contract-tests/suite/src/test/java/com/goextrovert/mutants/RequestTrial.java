package com.goextrovert.mutants;

import au.com.dius.pact.core.model.BasePact;
import au.com.dius.pact.core.model.IRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.HttpCall;
import com.goextrovert.contract.SpecificationCheck;
import com.goextrovert.contract.SpecifiedOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives every variant of the pact's requests to its mock server and to the specification. */
final class RequestTrial {
  private final SpecifiedOperation operation;
  private final SpecificationCheck specification;
  private final List<BasePact> pacts;

  RequestTrial(
      SpecifiedOperation operation, SpecificationCheck specification, List<BasePact> pacts) {
    this.operation = operation;
    this.specification = specification;
    this.pacts = pacts.stream().filter(this::isMeant).toList();
  }

  Row run() throws IOException, InterruptedException {
    Map<String, Row.Fate> fates = new LinkedHashMap<>();
    List<Row.Fate> objections = new ArrayList<>();
    int harmless = 0;
    for (BasePact pact : pacts) {
      HttpCall good = call(request(pact));
      ObjectNode body = json(good.body());
      try (PactOnRequests server = new PactOnRequests(pact)) {
        for (Mutant<HttpCall> mutant : RequestMutants.of(operation, good, body)) {
          Set<Check> killedBy = killedBy(mutant.subject(), server);
          fates.merge(
              mutant.name(),
              new Row.Fate(mutant.name(), killedBy, killedBy.isEmpty(), ""),
              RequestTrial::weaker);
        }
        for (Mutant<HttpCall> variant : HarmlessRequests.of(good, body)) {
          harmless++;
          Set<Check> killedBy = killedBy(variant.subject(), server);
          if (!killedBy.isEmpty()) {
            objections.add(new Row.Fate(variant.name(), killedBy, false, ""));
          }
        }
      }
    }
    long byPact =
        fates.values().stream().filter(fate -> fate.killedBy().contains(Check.PACT)).count();
    return new Row(
        operation.title(),
        "request",
        EnumSet.of(Check.PACT, Check.SPECIFICATION),
        List.copyOf(fates.values()),
        objections,
        harmless,
        byPact);
  }

  /** The same mutant of two interactions is as dead as where it is least. */
  private static Row.Fate weaker(Row.Fate one, Row.Fate other) {
    Set<Check> both = EnumSet.copyOf(one.killedBy());
    both.retainAll(other.killedBy());
    return new Row.Fate(one.name(), both, both.isEmpty(), "");
  }

  private Set<Check> killedBy(HttpCall call, PactOnRequests server)
      throws IOException, InterruptedException {
    Set<Check> killedBy = EnumSet.noneOf(Check.class);
    if (!server.accepts(call)) {
      killedBy.add(Check.PACT);
    }
    if (!specification.breaches(call).isEmpty()) {
      killedBy.add(Check.SPECIFICATION);
    }
    return killedBy;
  }

  static HttpCall call(IRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    return new HttpCall(
        request.getMethod(),
        request.getPath(),
        Optional.empty(),
        headers,
        request.getBody().valueAsString());
  }

  static ObjectNode json(String body) throws JsonProcessingException {
    JsonMapper json = new JsonMapper();
    return body.isEmpty() ? json.createObjectNode() : (ObjectNode) json.readTree(body);
  }

  private boolean isMeant(BasePact pact) {
    IRequest request = request(pact);
    return request.getMethod().equals(operation.method())
        && request.getPath().equals(operation.path());
  }

  private static IRequest request(BasePact pact) {
    return pact.getInteractions().get(0).asSynchronousRequestResponse().getRequest();
  }
}
