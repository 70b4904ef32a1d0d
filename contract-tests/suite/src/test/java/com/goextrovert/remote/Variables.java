package com.goextrovert.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Environment variables, and all that is wrong with them at once. Not thread-safe. */
public final class Variables {
  private final Map<String, String> environment;
  private final List<String> complaints = new ArrayList<>();

  /**
   * Reads these.
   *
   * @param environment variables by name
   */
  public Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * A variable that must be there; a complaint is noted if it is not.
   *
   * @param name its name
   * @param what what to set it to, for the complaint
   * @return its value; empty if it is missing
   */
  public String required(String name, String what) {
    return optional(name)
        .orElseGet(
            () -> {
              complain(name + " is not set: " + what + ".");
              return "";
            });
  }

  /**
   * A variable that may be there. Unset and blank are the same to most shells and schedulers.
   *
   * @param name its name
   * @return its value
   */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * Notes a complaint.
   *
   * @param sentence what is wrong, and what would be right; without the value
   */
  public void complain(String sentence) {
    complaints.add(sentence);
  }

  /**
   * Insists that nothing was complained of.
   *
   * @throws IllegalArgumentException with every complaint on a line of its own
   */
  public void check() {
    if (!complaints.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", complaints));
    }
  }
}
