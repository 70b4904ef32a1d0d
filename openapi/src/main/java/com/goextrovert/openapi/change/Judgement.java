package com.goextrovert.openapi.change;

import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.change.Difference.Kind;
import com.goextrovert.openapi.contract.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says of each difference in an operation what it means, by what the promises say is broken since.
 * Whatever they say is told: in the words of the difference that brought it about, or in their own.
 */
final class Judgement {
  private final String operation;
  private final List<Leaf> leaves;
  private final Map<Place, List<Violation>> findings = new LinkedHashMap<>();

  Judgement(String operation, List<Leaf> leaves, List<Violation> newFindings) {
    this.operation = operation;
    this.leaves = leaves;
    newFindings.forEach(
        each -> findings.computeIfAbsent(each.place(), place -> new ArrayList<>()).add(each));
  }

  List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    Set<Leaf> told = new HashSet<>();
    findings.forEach(
        (place, here) -> {
          List<Leaf> causes = causesAt(place);
          told.addAll(causes);
          differences.add(difference(place, causes, here));
        });
    leaves.stream()
        .filter(leaf -> !told.contains(leaf))
        .map(leaf -> difference(leaf.kind(), leaf.place(), leaf.what(), leaf.todo()))
        .forEach(differences::add);
    return differences;
  }

  /** The differences that may have brought about what was found: those at its place, or around. */
  private List<Leaf> causesAt(Place place) {
    List<Leaf> around =
        leaves.stream().filter(leaf -> leaf.mayBeMinded() && place.isWithin(leaf.place())).toList();
    int nearest = around.stream().mapToInt(leaf -> leaf.place().steps().size()).max().orElse(0);
    return around.stream().filter(leaf -> leaf.place().steps().size() == nearest).toList();
  }

  private Difference difference(Place place, List<Leaf> causes, List<Violation> here) {
    String what =
        causes.stream()
            .map(
                leaf ->
                    leaf.place().equals(place) ? leaf.what() : leaf.place() + ": " + leaf.what())
            .collect(Collectors.joining(", "));
    List<Violation> broken = here.stream().filter(each -> each.rule().isBreaking()).toList();
    if (broken.isEmpty()) {
      Violation finding = here.get(0);
      return difference(
          Kind.ADDITIVE, place, what.isEmpty() ? finding.actual() : what, finding.rule().action());
    }
    String minded =
        broken.stream()
            .map(each -> "relied on: " + each.expected() + "; came: " + each.actual())
            .collect(Collectors.joining("; "));
    return difference(
        Kind.BREAKING,
        place,
        what.isEmpty() ? minded : what + " (" + minded + ")",
        broken.get(0).rule().action());
  }

  private Difference difference(Kind kind, Place place, String what, String todo) {
    return new Difference(kind, operation, place.toString(), what, todo);
  }
}
