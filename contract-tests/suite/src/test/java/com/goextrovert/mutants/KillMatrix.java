package com.goextrovert.mutants;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.contract.OperationTable;
import com.goextrovert.contract.SpecificationValidator;
import com.goextrovert.openapi.SpecDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mutants of a specification and the checks that killed them.
 *
 * @param rows a row for each operation's request and each of its documented responses
 * @param uncovered what the specification documents and no check looks at
 */
record KillMatrix(List<MatrixRow> rows, List<String> uncovered) {

  static KillMatrix of(SpecDocument document, ObjectNode pact) throws Exception {
    SpecificationValidator specification =
        new SpecificationValidator(document.root(), Party.PROVIDER);
    ObjectNode weakened = PactVariants.weakened(pact);
    List<MatrixRow> rows = new ArrayList<>();
    List<String> uncovered = new ArrayList<>();
    for (DocumentedOperation operation : DocumentedOperation.in(document)) {
      if (OperationTable.call(operation.method(), operation.path()).isEmpty()) {
        uncovered.add(operation.label() + ": the facade does not offer it");
        continue;
      }
      rows.add(RequestTrial.run(operation, specification, pact));
      for (int status : operation.responses().keySet()) {
        List<SynchronousRequestResponse> covering =
            PactVariants.interactions(pact, operation, status);
        if (covering.isEmpty()) {
          uncovered.add(operation.label() + ", response " + status + ": no interaction has it");
        } else {
          rows.add(
              ResponseTrial.run(
                  operation,
                  status,
                  specification,
                  covering,
                  PactVariants.interactions(weakened, operation, status)));
        }
      }
    }
    return new KillMatrix(List.copyOf(rows), List.copyOf(uncovered));
  }

  /** Returns the reasons that no survivor needs, which is no fault. */
  List<SurvivalReason> unusedReasons() {
    return Arrays.stream(SurvivalReason.values())
        .filter(
            each ->
                rows.stream()
                    .flatMap(row -> row.survivors().stream())
                    .noneMatch(survivor -> survivor.reason().equals(each.sentence())))
        .toList();
  }
}
