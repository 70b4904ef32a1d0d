package com.goextrovert.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads environment variables and collects everything that is wrong with them. */
public final class EnvironmentVariables {
  private final UnaryOperator<String> values;
  private final List<String> problems = new ArrayList<>();

  /** Reads the given variables. */
  public EnvironmentVariables(UnaryOperator<String> values) {
    this.values = values;
  }

  /** Returns a variable that must be set, and reports a problem if it is not. */
  public String required(String name, String meaning) {
    return optional(name)
        .orElseGet(
            () -> {
              report(name + " is not set: " + meaning + ".");
              return "";
            });
  }

  /** Returns a variable that may be set. A blank one counts as not set. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.apply(name)).filter(value -> !value.isBlank());
  }

  /** Reports a problem. */
  public void report(String sentence) {
    problems.add(sentence);
  }

  /**
   * Checks that no problem was reported.
   *
   * @throws IllegalArgumentException with every problem on a line of its own
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
