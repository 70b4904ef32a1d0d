package com.goextrovert.mutants;

import java.util.List;
import java.util.Set;

/**
 * The results for one request or response.
 *
 * @param operation the operation's label
 * @param part {@code request} or {@code response 201}
 * @param checks the checks that judge this part
 * @param results a result for each mutant
 * @param objections the harmless variants that a check killed
 * @param harmless the number of harmless variants
 */
record MatrixRow(
    String operation,
    String part,
    Set<Check> checks,
    List<MutantResult> results,
    List<MutantResult> objections,
    int harmless) {

  /**
   * The result for one variant.
   *
   * @param name the variant's name
   * @param killedBy the checks that killed it
   * @param survived whether it survived
   * @param reason why it may survive; empty if it may not
   */
  record MutantResult(String name, Set<Check> killedBy, boolean survived, String reason) {}

  String title() {
    return operation + ", " + part;
  }

  long killedBy(Check check) {
    return results.stream().filter(result -> result.killedBy().contains(check)).count();
  }

  List<MutantResult> survivors() {
    return results.stream().filter(MutantResult::survived).toList();
  }

  List<MutantResult> unexplained() {
    return survivors().stream().filter(result -> result.reason().isEmpty()).toList();
  }

  /** Returns how many mutants the pact kills and the weakened one does not. */
  long control() {
    return killedBy(Check.PACT) - killedBy(Check.WEAKENED_PACT);
  }
}
