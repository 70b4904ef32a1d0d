package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a specification against the contract, from the point of view of this client. */
public final class ContractCheck {
  private ContractCheck() {}

  /**
   * Returns where the specification departs from the contract.
   *
   * @param document an OpenAPI 3.0 document; upstream's whole document, rather than a part of it,
   *     lets the message say where a missing operation has gone
   * @param contract what the client sends and relies on
   * @return the violations, in the order of the contract's operations; empty if there are none
   * @throws com.goextrovert.openapi.SpecificationException if the document is malformed where the
   *     operations reach
   */
  public static List<Violation> violations(JsonNode document, ClientContract contract) {
    SpecDocument specification = SpecDocument.of(document);
    return contract.operations().stream()
        .flatMap(operation -> violations(specification, contract, operation).all().stream())
        .toList();
  }

  private static Violations violations(
      SpecDocument document, ClientContract contract, ClientOperation operation) {
    Violations violations = new Violations(operation.label());
    Optional<EffectiveOperation> found =
        EffectiveOperation.find(document, operation.method(), operation.path());
    if (found.isPresent()) {
      new EndpointRules(contract, violations).check(found.get());
      new RequestRules(document, operation.sends(), violations).check(found.get());
      new ResponseRules(document, operation.reliesOn(), violations).check(found.get());
    } else {
      violations.add(
          Rule.OPERATION_REMOVED,
          Place.OPERATION,
          "documented",
          "no such operation" + similarOperations(document, contract, operation));
    }
    return violations;
  }

  /** Looks where the operation may have gone: other methods of its path, and similar paths. */
  private static String similarOperations(
      SpecDocument document, ClientContract contract, ClientOperation operation) {
    Set<String> known =
        contract.operations().stream()
            .map(each -> each.method() + " " + each.path())
            .collect(Collectors.toSet());
    StringBuilder similar = new StringBuilder();
    document
        .root()
        .path("paths")
        .properties()
        .forEach(
            item -> {
              String path = item.getKey();
              boolean isSamePath = path.equals(operation.path());
              boolean isAlike = lastSegment(path).equals(lastSegment(operation.path()));
              EffectiveOperation.METHODS.stream()
                  .filter(method -> isSamePath || isAlike && method.equals(operation.method()))
                  .filter(method -> item.getValue().has(method))
                  .filter(method -> !known.contains(method + " " + path))
                  .sorted()
                  .map(method -> method.toUpperCase(Locale.ROOT) + " " + path)
                  .forEach(
                      each -> similar.append(similar.isEmpty() ? ", but " : ", ").append(each));
            });
    return similar.toString();
  }

  private static String lastSegment(String path) {
    return path.replaceFirst("/+$", "").replaceFirst(".*/", "").toLowerCase(Locale.ROOT);
  }
}
