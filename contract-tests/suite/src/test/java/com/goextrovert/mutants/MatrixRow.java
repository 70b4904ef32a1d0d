package com.goextrovert.mutants;

import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the results of all checks for the variants of one request or response. */
final class MatrixRow {
  final String title;
  final Set<Check> checks = EnumSet.noneOf(Check.class);
  final List<MutantResult> falsePositives = new ArrayList<>();
  int harmless;
  private final Map<String, ExpectedField> reliesOn;
  private final Map<String, MutantResult> results = new LinkedHashMap<>();

  MatrixRow(String title, Map<String, ExpectedField> reliesOn) {
    this.title = title;
    this.reliesOn = reliesOn;
  }

  /** A check that may kill a mutant. */
  enum Check {
    PACT,
    FACADE,
    SPECIFICATION,
    /** The control: a pact that accepts any text as status and omits data. */
    WEAKENED_PACT
  }

  /** The result for one variant; {@code reason} is empty unless the mutant may survive. */
  record MutantResult(String name, Set<Check> killedBy, boolean survived, String reason) {}

  /**
   * Runs the checks on mutants. If several interactions have the same mutant, a check must kill it
   * in each of them.
   */
  <T> void runMutants(List<Mutant<T>> mutants, Map<Check, Predicate<T>> predicates) {
    checks.addAll(predicates.keySet());
    for (Mutant<T> mutant : mutants) {
      Set<Check> killedBy = killedBy(mutant, predicates);
      MutantResult earlier = results.get(mutant.name());
      if (earlier != null) {
        killedBy.retainAll(earlier.killedBy());
      }
      results.put(mutant.name(), result(mutant, killedBy));
    }
  }

  <T> void runHarmless(List<Mutant<T>> variants, Map<Check, Predicate<T>> predicates) {
    for (Mutant<T> variant : variants) {
      harmless++;
      Set<Check> killedBy = killedBy(variant, predicates);
      if (!killedBy.isEmpty()) {
        falsePositives.add(new MutantResult(variant.name(), killedBy, false, ""));
      }
    }
  }

  private MutantResult result(Mutant<?> mutant, Set<Check> killedBy) {
    Set<Check> mustKill = EnumSet.of(Check.PACT);
    if (checks.contains(Check.FACADE) && !mutant.tolerated()) {
      mustKill.add(Check.FACADE);
    }
    boolean survived = !killedBy.containsAll(mustKill);
    String reason = survived ? SurvivalReason.of(mutant, reliesOn, killedBy) : "";
    return new MutantResult(mutant.name(), killedBy, survived, reason);
  }

  private static <T> Set<Check> killedBy(Mutant<T> variant, Map<Check, Predicate<T>> predicates) {
    Set<Check> killedBy = EnumSet.noneOf(Check.class);
    for (Map.Entry<Check, Predicate<T>> predicate : predicates.entrySet()) {
      if (predicate.getValue().test(variant.message())) {
        killedBy.add(predicate.getKey());
      }
    }
    return killedBy;
  }

  Collection<MutantResult> results() {
    return results.values();
  }

  /** Returns the number of mutants that a check killed; a dot if the check did not run. */
  String kills(Check check) {
    return checks.contains(check) ? String.valueOf(killedBy(check)) : ".";
  }

  private long killedBy(Check check) {
    return results().stream().filter(result -> result.killedBy().contains(check)).count();
  }

  List<MutantResult> survivors() {
    return results().stream().filter(MutantResult::survived).toList();
  }

  List<MutantResult> unexplained() {
    return survivors().stream().filter(result -> result.reason().isEmpty()).toList();
  }

  /** Returns how many more mutants the pact kills than the weakened pact. */
  long control() {
    return killedBy(Check.PACT) - killedBy(Check.WEAKENED_PACT);
  }
}
