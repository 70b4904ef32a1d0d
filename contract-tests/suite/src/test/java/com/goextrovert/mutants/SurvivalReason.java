package com.goextrovert.mutants;

import com.goextrovert.mutants.MatrixRow.Check;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.Map;
import java.util.Set;

/** The reasons why a mutant of a response field may survive. */
enum SurvivalReason {
  NOT_READ(
      "the client does not read this field, and a pact contains no more than its client reads"),
  MAY_BE_ABSENT(
      "the field is optional, and Pact cannot express \"of this type if present\"; the client treats"
          + " another type as absent, and the specification kills it");

  private final String sentence;

  SurvivalReason(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  /** Returns why a mutant may survive the checks that did not kill it; empty if it must not. */
  static String of(Mutant<?> mutant, Map<String, ExpectedField> reliesOn, Set<Check> killedBy) {
    if (mutant.field().isEmpty() || reliesOn.isEmpty()) {
      return "";
    }
    ExpectedField field = reliesOn.get(mutant.field());
    if (field == null) {
      return NOT_READ.sentence;
    }
    return field.optional() && killedBy.containsAll(Set.of(Check.FACADE, Check.SPECIFICATION))
        ? MAY_BE_ABSENT.sentence
        : "";
  }
}
