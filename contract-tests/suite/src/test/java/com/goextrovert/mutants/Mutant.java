package com.goextrovert.mutants;

import java.util.Optional;

/**
 * One variant of a good request or answer.
 *
 * @param name what is done to the good one
 * @param field the field it is done to, if it is one
 * @param tolerated whether the facade is meant to take it all the same, so that only the pact tells
 * @param subject the variant itself
 */
record Mutant<T>(String name, Optional<String> field, boolean tolerated, T subject) {

  static <T> Mutant<T> of(String name, T subject) {
    return new Mutant<>(name, Optional.empty(), false, subject);
  }

  static <T> Mutant<T> tolerated(String name, T subject) {
    return new Mutant<>(name, Optional.empty(), true, subject);
  }

  static <T> Mutant<T> ofField(String field, String what, T subject) {
    return new Mutant<>(field + " " + what, Optional.of(field), false, subject);
  }
}
