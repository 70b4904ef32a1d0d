package com.goextrovert.openapi.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.ClientNeeds;
import com.goextrovert.openapi.ClientNeeds.Operation;
import com.goextrovert.openapi.OpenApiTree;
import com.goextrovert.openapi.view.EffectiveOperation;
import com.goextrovert.openapi.view.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what a specification promises with what {@code client.yaml} says the client needs. */
public final class Promises {
  private Promises() {}

  /**
   * Where a specification does not promise what the client relies on, or documents an answer of
   * which the client's file says nothing.
   *
   * @param document an OpenAPI 3.0 document
   * @param needs what the client needs
   * @return each such place, in the order of the operations; none if all is well
   * @throws com.goextrovert.openapi.SpecificationException if a reference leads nowhere
   */
  public static List<Finding> broken(JsonNode document, ClientNeeds needs) {
    OpenApiTree tree = OpenApiTree.of(document);
    List<Finding> found = new ArrayList<>();
    for (Operation operation : needs.operations()) {
      found.addAll(broken(tree, needs, operation));
    }
    return List.copyOf(found);
  }

  /**
   * An operation as it is spoken of.
   *
   * @param operation the operation
   * @return its title, method and path
   */
  public static String nameOf(Operation operation) {
    return operation.title()
        + " ("
        + operation.method().toUpperCase(Locale.ROOT)
        + " "
        + operation.path()
        + ")";
  }

  private static List<Finding> broken(OpenApiTree tree, ClientNeeds needs, Operation operation) {
    Findings findings = new Findings(nameOf(operation));
    Optional<EffectiveOperation> found =
        EffectiveOperation.find(tree, operation.method(), operation.path());
    if (found.isEmpty()) {
      findings.broken(
          Place.OPERATION,
          "it is there",
          "no such operation" + lookAlikes(tree, operation),
          "Look where it went; if it is gone, take it out of client.yaml, the facade and the pact,"
              + " and release a new major version.");
      return findings.list();
    }
    EffectiveOperation effective = found.get();
    new CallRules(needs, findings).judge(effective);
    new RequestRules(tree, operation, findings).judge(effective);
    new AnswerRules(tree, operation, findings).judge(effective);
    return findings.list();
  }

  /** Where a reader would look first: the same method, and a path that ends alike. */
  private static String lookAlikes(OpenApiTree tree, Operation operation) {
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
