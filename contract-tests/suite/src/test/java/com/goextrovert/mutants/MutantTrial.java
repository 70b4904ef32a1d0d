package com.goextrovert.mutants;

import com.goextrovert.mutants.MatrixRow.MutantResult;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the variants of a request or response to every check. */
final class MutantTrial<T> {
  private final Map<String, ExpectedField> reliesOn;
  private final Map<String, MutantResult> results = new LinkedHashMap<>();
  private final List<MutantResult> objections = new ArrayList<>();
  private final Set<Check> checks = EnumSet.noneOf(Check.class);
  private int harmless;

  /** Starts a trial. */
  MutantTrial(Map<String, ExpectedField> reliesOn) {
    this.reliesOn = reliesOn;
  }

  /** A check's verdict on a message. */
  interface Judge<T> {
    boolean kills(T message) throws Exception;
  }

  /**
   * Tries all variants. If several interactions have the same mutant, a check counts as killing it
   * if it kills each of them.
   */
  void run(List<Mutant<T>> mutants, List<Mutant<T>> variants, Map<Check, Judge<T>> judges)
      throws Exception {
    checks.addAll(judges.keySet());
    for (Mutant<T> mutant : mutants) {
      Set<Check> killedBy = killedBy(mutant, judges);
      MutantResult earlier = results.get(mutant.name());
      if (earlier != null) {
        killedBy.retainAll(earlier.killedBy());
      }
      results.put(mutant.name(), result(mutant, killedBy));
    }
    for (Mutant<T> variant : variants) {
      harmless++;
      Set<Check> killedBy = killedBy(variant, judges);
      if (!killedBy.isEmpty()) {
        objections.add(new MutantResult(variant.name(), killedBy, false, ""));
      }
    }
  }

  MatrixRow row(String operation, String part) {
    return new MatrixRow(
        operation, part, checks, List.copyOf(results.values()), List.copyOf(objections), harmless);
  }

  /**
   * The pact must kill every mutant, and so must the facade, where it judges and does not tolerate.
   */
  private MutantResult result(Mutant<T> mutant, Set<Check> killedBy) {
    boolean facadeMustKill = checks.contains(Check.FACADE) && !mutant.tolerated();
    boolean survived =
        !killedBy.contains(Check.PACT) || facadeMustKill && !killedBy.contains(Check.FACADE);
    return new MutantResult(
        mutant.name(),
        killedBy,
        survived,
        survived ? SurvivalReason.of(mutant, reliesOn, killedBy) : "");
  }

  private static <T> Set<Check> killedBy(Mutant<T> variant, Map<Check, Judge<T>> judges)
      throws Exception {
    Set<Check> killedBy = EnumSet.noneOf(Check.class);
    for (Map.Entry<Check, Judge<T>> judge : judges.entrySet()) {
      if (judge.getValue().kills(variant.message())) {
        killedBy.add(judge.getKey());
      }
    }
    return killedBy;
  }
}
