package com.goextrovert.mutants;

import java.util.List;
import java.util.Set;

/**
 * What became of the variants of one request or answer.
 *
 * @param operation the operation's title
 * @param half {@code request} or {@code answer 201}
 * @param judges the checks that judge this half
 * @param fates one for each mutant
 * @param objections harmless variants that a check killed
 * @param harmless how many harmless variants there are
 * @param killedByWeakened how many mutants the weakened pact kills; the pact's own number, where it
 *     is not weakened
 */
record Row(
    String operation,
    String half,
    Set<Check> judges,
    List<Fate> fates,
    List<Fate> objections,
    int harmless,
    long killedByWeakened) {

  /**
   * The fate of one variant.
   *
   * @param name what was done
   * @param killedBy the checks that did not let it pass
   * @param survives whether it gets by
   * @param reason why it may; empty if it may not, or does not
   */
  record Fate(String name, Set<Check> killedBy, boolean survives, String reason) {}

  String title() {
    return operation + ", " + half;
  }

  long killedBy(Check check) {
    return fates.stream().filter(fate -> fate.killedBy().contains(check)).count();
  }

  List<Fate> survivors() {
    return fates.stream().filter(Fate::survives).toList();
  }

  List<Fate> unexplained() {
    return survivors().stream().filter(fate -> fate.reason().isEmpty()).toList();
  }

  /** How many kills the pact owes to what the weakened one lacks. */
  long lostByWeakened() {
    return killedBy(Check.PACT) - killedByWeakened;
  }
}
