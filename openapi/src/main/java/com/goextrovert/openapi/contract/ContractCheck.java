package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what a specification promises with what {@code client.yaml} says the client contract.
 */
public final class ContractCheck {
  private ContractCheck() {}

  /**
   * Where a specification does not promise what the client relies on, or documents an answer of
   * which the client's file says nothing.
   *
   * @param document an OpenAPI 3.0 document
   * @param contract what the client contract
   * @return each such place, in the order of the operations; none if all is well
   * @throws com.goextrovert.openapi.SpecificationException if a reference leads nowhere
   */
  public static List<Violation> violations(JsonNode document, ClientContract contract) {
    SpecDocument tree = SpecDocument.of(document);
    List<Violation> found = new ArrayList<>();
    for (ClientOperation operation : contract.operations()) {
      found.addAll(violations(tree, contract, operation));
    }
    return List.copyOf(found);
  }

  private static List<Violation> violations(
      SpecDocument tree, ClientContract contract, ClientOperation operation) {
    Violations violations = new Violations(operation.label());
    Optional<EffectiveOperation> found =
        EffectiveOperation.find(tree, operation.method(), operation.path());
    if (found.isEmpty()) {
      violations.add(
          Rule.OPERATION_REMOVED,
          Place.OPERATION,
          "it is there",
          "no such operation" + lookAlikes(tree, operation));
      return violations.list();
    }
    EffectiveOperation effective = found.get();
    new EndpointRules(contract, violations).judge(effective);
    new RequestRules(tree, operation, violations).judge(effective);
    new ResponseRules(tree, operation, violations).judge(effective);
    return violations.list();
  }

  /** Where a reader would look first: the same method, and a path that ends alike. */
  private static String lookAlikes(SpecDocument tree, ClientOperation operation) {
    String end = operation.path().replaceFirst(".*/", "/");
    List<String> alike =
        tree.root().path("paths").properties().stream()
            .flatMap(
                item ->
                    Stream.of("get", "put", "post", "delete", "patch")
                        .filter(method -> tree.operation(method, item.getKey()).isPresent())
                        .filter(
                            method ->
                                item.getKey().equals(operation.path())
                                    || method.equals(operation.method())
                                        && item.getKey().endsWith(end))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + item.getKey()))
            .toList();
    return alike.isEmpty() ? "" : ", but " + String.join(", ", alike);
  }
}
