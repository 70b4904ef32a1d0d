package com.goextrovert.mutants;

import au.com.dius.pact.core.model.BasePact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.contract.Breach;
import com.goextrovert.contract.SpecificationCheck;
import com.goextrovert.contract.SpecifiedOperation;
import com.goextrovert.openapi.SpecDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every mutant of a specification, and which checks killed it.
 *
 * @param rows one for each operation's request and for each of its documented answers
 * @param uncovered what the specification documents and no check looks at
 */
record KillMatrix(List<Row> rows, List<String> uncovered) {

  static KillMatrix of(SpecDocument document, JsonNode pact)
      throws IOException, InterruptedException {
    SpecificationCheck specification =
        new SpecificationCheck(document.root(), Breach.Side.PROVIDER);
    List<SynchronousRequestResponse> strong = Pacts.interactions(pact);
    List<SynchronousRequestResponse> weak = Pacts.interactions(Pacts.weakened(pact));
    List<BasePact> oneByOne = Pacts.oneByOne(pact);
    List<Row> rows = new ArrayList<>();
    List<String> uncovered = new ArrayList<>();
    for (SpecifiedOperation operation : SpecifiedOperation.in(document)) {
      if (!Facade.offers(operation)) {
        uncovered.add(operation.title() + ": the facade does not offer it");
        continue;
      }
      rows.add(new RequestTrial(operation, specification, oneByOne).run());
      for (int status : operation.responses().keySet()) {
        AnswerTrial trial = new AnswerTrial(operation, status, specification, strong, weak);
        if (trial.isPossible()) {
          rows.add(trial.run());
        } else {
          uncovered.add(operation.title() + ", answer " + status + ": no interaction has it");
        }
      }
    }
    return new KillMatrix(List.copyOf(rows), List.copyOf(uncovered));
  }

  /** Reasons that no mutant needs any more: worth a look, and no fault. */
  List<Allowance> unneeded() {
    return Arrays.stream(Allowance.values())
        .filter(
            each ->
                rows.stream()
                    .flatMap(row -> row.survivors().stream())
                    .noneMatch(fate -> fate.reason().equals(each.reason())))
        .toList();
  }
}
