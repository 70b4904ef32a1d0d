package com.goextrovert.openapi.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.change.Difference.Kind;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ContractCheck;
import com.goextrovert.openapi.contract.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the operations that this client offers, one after the other. */
final class Comparison {
  private static final String DOCUMENT = "the document";

  private final JsonNode before;
  private final JsonNode after;
  private final ClientContract needs;
  private final SecondOpinion second;

  Comparison(JsonNode before, JsonNode after, ClientContract needs, SecondOpinion second) {
    this.before = before;
    this.after = after;
    this.needs = needs;
    this.second = second;
  }

  List<Difference> differences() {
    Side was = new Side(SpecDocument.of(before));
    Side is = new Side(SpecDocument.of(after));
    Map<String, List<Violation>> findings = newFindings();
    List<Difference> differences = new ArrayList<>();
    for (ClientOperation operation : needs.operations()) {
      String name = operation.label();
      List<Leaf> leaves = leaves(was, is, operation);
      differences.addAll(
          new Judgement(name, leaves, findings.getOrDefault(name, List.of())).differences());
    }
    Leaves document = new Leaves();
    new DocumentComparison(document).compare(before, after);
    differences.addAll(new Judgement(DOCUMENT, document.list(), List.of()).differences());
    if (differences.isEmpty() && !Equality.equal(before, after)) {
      differences.add(
          new Difference(
              Kind.COSMETIC,
              DOCUMENT,
              DocumentComparison.DOCUMENT.toString(),
              "changed in what this client does not use, or in what holds without being said",
              Leaf.NOTHING));
    }
    return merged(differences);
  }

  private List<Leaf> leaves(Side was, Side is, ClientOperation operation) {
    Leaves leaves = new Leaves();
    Optional<EffectiveOperation> old = find(was, operation);
    Optional<EffectiveOperation> now = find(is, operation);
    if (old.isPresent() && now.isPresent()) {
      new OperationComparison(was, is, leaves).compare(old.get(), now.get());
    } else if (old.isPresent()) {
      leaves.add(Place.OPERATION, "gone", Leaf.NOTHING);
    } else if (now.isPresent()) {
      leaves.add(Place.OPERATION, "new", Leaf.OFFER);
    }
    if (leaves.list().isEmpty() && second.sees(operation.method(), operation.path())) {
      leaves.add(
          Place.OPERATION,
          "openapi-diff sees a difference that this comparison does not",
          "Compare the two specifications by hand.");
    }
    return leaves.list();
  }

  private static Optional<EffectiveOperation> find(Side side, ClientOperation operation) {
    return EffectiveOperation.find(side.document(), operation.method(), operation.path());
  }

  private Map<String, List<Violation>> newFindings() {
    List<Violation> known = ContractCheck.violations(before, needs);
    return ContractCheck.violations(after, needs).stream()
        .filter(finding -> !known.contains(finding))
        .collect(groupingBy(Violation::operation));
  }

  /** What differs in several operations in the same way is told once. */
  private static List<Difference> merged(List<Difference> differences) {
    Map<Difference, List<String>> operations = new LinkedHashMap<>();
    for (Difference each : differences) {
      operations
          .computeIfAbsent(spokenOf("", each), same -> new ArrayList<>())
          .add(each.operation());
    }
    return operations.entrySet().stream()
        .map(
            each ->
                spokenOf(
                    each.getValue().stream().distinct().collect(joining(" and ")), each.getKey()))
        .sorted(Comparator.comparing(Difference::kind))
        .toList();
  }

  private static Difference spokenOf(String operation, Difference difference) {
    return new Difference(
        difference.kind(), operation, difference.where(), difference.what(), difference.todo());
  }
}
