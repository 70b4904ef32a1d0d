package com.goextrovert.contract;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A contract violation in a request, a response or a pact, described like the violations that the
 * specification check reports.
 *
 * @param party the party that breaks the contract
 * @param message the operation and its request or response: {@code add prospect (POST /path),
 *     request}
 * @param place the field, header or other part
 * @param expected what the contract requires
 * @param actual the actual value, without keys and personal data
 */
public record ObservedViolation(
    Party party, String message, String place, String expected, String actual) {

  /** A party to the contract. */
  public enum Party {
    CLIENT,
    PROVIDER,
    SPECIFICATION
  }

  public ObservedViolation withActual(String other) {
    return new ObservedViolation(party, message, place, expected, other);
  }

  /** Returns a line feed and the text of each violation; empty if there are none. */
  public static String describe(Collection<ObservedViolation> violations) {
    return violations.stream().map(each -> "\n" + each).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "The %s breaks the contract: %s, %s\n  expected: %s\n  actual:   %s"
        .formatted(party.name().toLowerCase(Locale.ROOT), message, place, expected, actual);
  }
}
