package com.goextrovert.openapi.contract;

import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.Values;

/**
 * A place where the specification departs from the contract.
 *
 * @param values the values that do not fit; none if the violation is not about values
 */
public record Violation(
    Rule rule, String operation, String place, Values values, String expected, String actual) {

  Violation and(Violation further) {
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
