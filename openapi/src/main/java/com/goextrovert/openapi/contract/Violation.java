package com.goextrovert.openapi.contract;

import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place where the specification departs from the contract.
 *
 * @param values the values that do not fit; none if the violation is not about values
 */
public record Violation(
    Rule rule, String operation, String place, Values values, String expected, String actual) {

  /** Collects the violations of one operation: one for each rule and place, with all its values. */
  static final class Collector {
    private final String operation;
    private final Map<List<Object>, Violation> all = new LinkedHashMap<>();

    Collector(String operation) {
      this.operation = operation;
    }

    void add(Rule rule, String place, String expected, String actual) {
      add(rule, place, Values.NONE, expected, actual);
    }

    void add(Rule rule, String place, Values values, String expected, String actual) {
      Violation added = new Violation(rule, operation, place, values, expected, actual);
      all.merge(List.of(rule, place), added, Violation::and);
    }

    List<Violation> all() {
      return List.copyOf(all.values());
    }
  }

  private Violation and(Violation further) {
    return new Violation(rule, operation, place, values.or(further.values), expected, actual);
  }

  /** {@return whether an earlier violation has the same rule and place, and at least its values} */
  public boolean isCoveredBy(Violation earlier) {
    return rule == earlier.rule
        && operation.equals(earlier.operation)
        && place.equals(earlier.place)
        && values.within(earlier.values);
  }

  /** Returns a message that is complete on its own. */
  @Override
  public String toString() {
    return "The specification %s [%s]: %s, %s\n  expected: %s\n  actual:   %s\n  to do:    %s"
        .formatted(
            rule.isBreaking() ? "breaks the contract" : "goes beyond the contract",
            rule.id(),
            operation,
            SpecificationException.printable(place),
            SpecificationException.printable(expected),
            SpecificationException.printable(actual),
            rule.action());
  }
}
