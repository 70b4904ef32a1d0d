package com.goextrovert.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads environment variables and collects all problems with them. */
public final class EnvironmentVariables {
  private final UnaryOperator<String> values;
  private final List<String> problems = new ArrayList<>();

  public EnvironmentVariables(UnaryOperator<String> values) {
    this.values = values;
  }

  /**
   * Reads a variable that must be set. If it is not, or the reader throws an {@link
   * IllegalArgumentException}, reports a problem and returns null.
   */
  public <T> T required(String name, String meaning, Function<String, T> reader) {
    Optional<String> value = optional(name);
    if (value.isEmpty()) {
      report(name + " is not set: " + meaning + ".");
      return null;
    }
    try {
      return reader.apply(value.get());
    } catch (IllegalArgumentException e) {
      report(name + " is wrong: " + e.getMessage() + ".");
      return null;
    }
  }

  /** Returns an optional variable. A blank value counts as not set. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.apply(name)).filter(value -> !value.isBlank());
  }

  public void report(String problem) {
    problems.add(problem);
  }

  /** Throws an {@link IllegalArgumentException} with one problem per line, if there are any. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
