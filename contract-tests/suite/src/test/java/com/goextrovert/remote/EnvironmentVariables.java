package com.goextrovert.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads environment variables and collects everything that is wrong with them. */
public final class EnvironmentVariables {
  private final UnaryOperator<String> values;
  private final List<String> problems = new ArrayList<>();

  public EnvironmentVariables(UnaryOperator<String> values) {
    this.values = values;
  }

  /** Returns a variable that must be set; if it is not, reports a problem and returns nothing. */
  public String required(String name, String meaning) {
    Optional<String> value = optional(name);
    if (value.isEmpty()) {
      report(name + " is not set: " + meaning + ".");
    }
    return value.orElse("");
  }

  /** Returns a variable that may be set. A blank one counts as not set. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.apply(name)).filter(value -> !value.isBlank());
  }

  public void report(String problem) {
    problems.add(problem);
  }

  /** Throws an {@link IllegalArgumentException} with every problem on a line of its own. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
