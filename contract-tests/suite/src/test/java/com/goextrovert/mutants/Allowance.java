package com.goextrovert.mutants;

import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.Map;
import java.util.Set;

/** Why a mutant of an answer's field may get by. The one list of such reasons. */
enum Allowance {
  NOT_READ(
      "the client does not read this field, and a pact asks for no more than its client reads") {
    @Override
    boolean covers(String field, Map<String, ExpectedField> reliesOn, Set<Check> killedBy) {
      return !reliesOn.isEmpty() && !reliesOn.containsKey(field);
    }
  },
  MAY_BE_ABSENT(
      "the field may be absent, and Pact has no words for \"of this type if present\"; the client"
          + " takes what is of another type for absent, and the specification's check kills it") {
    @Override
    boolean covers(String field, Map<String, ExpectedField> reliesOn, Set<Check> killedBy) {
      return reliesOn.containsKey(field)
          && reliesOn.get(field).optional()
          && killedBy.contains(Check.SPECIFICATION)
          && killedBy.contains(Check.FACADE);
    }
  };

  private final String reason;

  Allowance(String reason) {
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** Whether this is the reason for a mutant of that field, which those checks killed. */
  abstract boolean covers(String field, Map<String, ExpectedField> reliesOn, Set<Check> killedBy);
}
