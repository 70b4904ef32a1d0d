package com.goextrovert.mutants;

import java.util.Optional;

/**
 * A variant of a valid request or response.
 *
 * @param name what differs from the valid one
 * @param field the field that differs, if it is one
 * @param tolerated whether the facade accepts it on purpose, so that only the pact kills it
 * @param message the variant itself
 */
record Mutant<T>(String name, Optional<String> field, boolean tolerated, T message) {

  static <T> Mutant<T> of(String name, T message) {
    return new Mutant<>(name, Optional.empty(), false, message);
  }

  static <T> Mutant<T> tolerated(String name, T message) {
    return new Mutant<>(name, Optional.empty(), true, message);
  }

  static <T> Mutant<T> ofField(String field, String change, T message) {
    return new Mutant<>(field + " " + change, Optional.of(field), false, message);
  }
}
