package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.SecurityRequirement;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.KeyLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks a specification against the contract, from the point of view of this client. */
public final class ContractCheck {
  private final ClientContract contract;
  private final Violations violations;

  private ContractCheck(ClientContract contract, Violations violations) {
    this.contract = contract;
    this.violations = violations;
  }

  /**
   * Returns where a document departs from the contract, in the order of the operations. Upstream's
   * whole document, rather than a part, lets the message say where a missing operation has gone.
   */
  public static List<Violation> violations(JsonNode document, ClientContract contract) {
    List<Violation> all = new ArrayList<>();
    for (ClientOperation each : contract.operations()) {
      Violations violations = new Violations(each.label());
      new ContractCheck(contract, violations).check(SpecDocument.of(document), each);
      all.addAll(violations.all());
    }
    return all;
  }

  private void check(SpecDocument document, ClientOperation offered) {
    EffectiveOperation.find(document, offered.method(), offered.path())
        .ifPresentOrElse(
            operation -> {
              checkServer(operation);
              checkSecurity(operation.security());
              checkParameters(operation);
              new RequestRules(document, offered.sends(), violations).check(operation);
              new ResponseRules(new Schemas(document), offered.reliesOn(), violations)
                  .check(operation);
            },
            () -> {
              String similar = similarOperations(document, offered);
              String actual = "no such operation" + (similar.isEmpty() ? "" : ", but " + similar);
              violations.add(Rule.OPERATION_REMOVED, Place.OPERATION, "documented", actual);
            });
  }

  /** Looks where the operation may have gone: other methods of its path, and similar paths. */
  private String similarOperations(SpecDocument document, ClientOperation operation) {
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
    return String.join(", ", similar);
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
      String actual = offered.isEmpty() ? "no server" : String.join(", ", offered);
      violations.add(Rule.SERVER_REMOVED, Place.SERVER, contract.server(), actual);
    }
  }

  private void checkSecurity(List<SecurityRequirement> offered) {
    KeyLocation key = contract.apiKey();
    List<JsonNode> misfits = new ArrayList<>();
    if (offered.stream().noneMatch(each -> each.isKey(key.in(), key.name()))) {
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
              : String.join(", or ", offered.stream().map(Object::toString).toList()));
    }
  }

  private void checkParameters(EffectiveOperation operation) {
    Place key = Place.parameter(contract.apiKey().in(), contract.apiKey().name());
    for (var each : operation.parameters().entrySet()) {
      boolean isKey = each.getKey().toString().equalsIgnoreCase(key.toString());
      boolean isRequired = each.getValue().path("required").asBoolean();
      if (isRequired && !isKey && !operation.isSentAnyway(each.getValue())) {
        violations.add(
            Rule.REQUEST_PARAMETER_ADDED_REQUIRED, each.getKey(), "not required", "required");
      }
    }
  }
}
