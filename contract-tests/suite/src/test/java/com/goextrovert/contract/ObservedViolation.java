package com.goextrovert.contract;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A contract violation in a request, a response or a pact, worded like those that the check of the
 * specification reports.
 *
 * @param party who breaks the contract
 * @param message the operation and its request or response: {@code add prospect (POST /path),
 *     request}
 * @param place the field, header or other part
 * @param expected what the contract says
 * @param actual what is there instead; never a key or personal data
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
