package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.SecurityRequirement;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.KeyLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks a specification against the contract, from the point of view of this client. */
public final class ContractCheck {
  private final SpecDocument document;
  private final ClientContract contract;
  private final Violations violations;

  private ContractCheck(SpecDocument document, ClientContract contract, Violations violations) {
    this.document = document;
    this.contract = contract;
    this.violations = violations;
  }

  /**
   * Returns where the specification departs from the contract, in the order of its operations.
   *
   * @param document an OpenAPI 3.0 document; upstream's whole document, rather than a part of it,
   *     lets the message say where a missing operation has gone
   * @throws com.goextrovert.openapi.SpecificationException if the document is malformed where the
   *     operations reach
   */
  public static List<Violation> violations(JsonNode document, ClientContract contract) {
    List<Violation> all = new ArrayList<>();
    for (ClientOperation each : contract.operations()) {
      Violations violations = new Violations(each.label());
      new ContractCheck(SpecDocument.of(document), contract, violations).check(each);
      all.addAll(violations.all());
    }
    return all;
  }

  private void check(ClientOperation operation) {
    Optional<EffectiveOperation> found =
        EffectiveOperation.find(document, operation.method(), operation.path());
    if (found.isEmpty()) {
      List<String> similar = similarOperations(operation);
      violations.add(
          Rule.OPERATION_REMOVED,
          Place.OPERATION,
          "documented",
          "no such operation" + (similar.isEmpty() ? "" : ", but " + String.join(", ", similar)));
      return;
    }
    checkServer(found.get());
    checkSecurity(found.get().security());
    checkParameters(found.get());
    new RequestRules(document, operation.sends(), violations).check(found.get());
    new ResponseRules(document, operation.reliesOn(), violations).check(found.get());
  }

  /** Looks where the operation may have gone: other methods of its path, and similar paths. */
  private List<String> similarOperations(ClientOperation operation) {
    List<String> similar = new ArrayList<>();
    for (var item : document.root().path("paths").properties()) {
      String path = item.getKey();
      boolean isSamePath = path.equals(operation.path());
      boolean isAlike = lastSegment(path).equals(lastSegment(operation.path()));
      EffectiveOperation.METHODS.stream()
          .filter(method -> isSamePath || isAlike && method.equals(operation.method()))
          .filter(method -> item.getValue().has(method) && !isOffered(method, path))
          .map(method -> method.toUpperCase(Locale.ROOT) + " " + path)
          .sorted()
          .forEach(similar::add);
    }
    return similar;
  }

  private boolean isOffered(String method, String path) {
    return contract.operations().stream()
        .anyMatch(each -> each.method().equals(method) && each.path().equals(path));
  }

  private static String lastSegment(String path) {
    return path.replaceFirst("/+$", "").replaceFirst(".*/", "").toLowerCase(Locale.ROOT);
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

  private void checkSecurity(List<SecurityRequirement> offered) {
    KeyLocation key = contract.apiKey();
    List<JsonNode> misfits = new ArrayList<>();
    if (offered.stream()
        .map(SecurityRequirement::schemes)
        .noneMatch(all -> all.size() == 1 && all.get(0).isKey(key.in(), key.name()))) {
      misfits.add(TextNode.valueOf("the client's key"));
    }
    if (offered.isEmpty() || offered.stream().anyMatch(each -> each.schemes().isEmpty())) {
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
    Place key = Place.parameter(contract.apiKey().in(), contract.apiKey().name());
    operation
        .parameters()
        .forEach(
            (place, parameter) -> {
              boolean isKey = place.toString().equalsIgnoreCase(key.toString());
              if (parameter.path("required").asBoolean()
                  && !isKey
                  && !operation.isSentAnyway(parameter)) {
                violations.add(
                    Rule.REQUEST_PARAMETER_ADDED_REQUIRED, place, "not required", "required");
              }
            });
  }
}
