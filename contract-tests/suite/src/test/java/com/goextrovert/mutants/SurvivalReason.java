package com.goextrovert.mutants;

import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** The reasons why a mutant of a response field may survive. */
enum SurvivalReason {
  NOT_READ(
      "the client does not read this field, and a pact contains no more than its client reads") {
    @Override
    boolean covers(String field, Map<String, ExpectedField> reliesOn, Set<Check> killedBy) {
      return !reliesOn.isEmpty() && !reliesOn.containsKey(field);
    }
  },
  MAY_BE_ABSENT(
      "the field is optional, and Pact cannot express \"of this type if present\"; the client treats"
          + " another type as absent, and the specification kills it") {
    @Override
    boolean covers(String field, Map<String, ExpectedField> reliesOn, Set<Check> killedBy) {
      return reliesOn.containsKey(field)
          && reliesOn.get(field).optional()
          && killedBy.contains(Check.SPECIFICATION)
          && killedBy.contains(Check.FACADE);
    }
  };

  private final String sentence;

  SurvivalReason(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  /** Returns why a mutant that these checks killed may survive the others; empty if it may not. */
  static String of(Mutant<?> mutant, Map<String, ExpectedField> reliesOn, Set<Check> killedBy) {
    return mutant.field().stream()
        .flatMap(
            field -> Arrays.stream(values()).filter(each -> each.covers(field, reliesOn, killedBy)))
        .map(SurvivalReason::sentence)
        .findFirst()
        .orElse("");
  }

  abstract boolean covers(String field, Map<String, ExpectedField> reliesOn, Set<Check> killedBy);
}
