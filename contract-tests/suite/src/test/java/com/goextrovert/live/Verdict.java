package com.goextrovert.live;

import com.fasterxml.jackson.annotation.JsonValue;
import com.goextrovert.contract.Breach;
import java.util.List;

/**
 * What became of one interaction.
 *
 * @param interaction its description
 * @param result whether the provider honours it
 * @param reason why nothing can be said; empty otherwise
 * @param excused whether that leaves the run a success
 * @param breaches what the provider's answer breaks
 */
record Verdict(
    String interaction, Result result, String reason, boolean excused, List<Breach> breaches) {

  /** Whether the provider honours an interaction. */
  enum Result {
    VERIFIED("verified"),
    FAILED("failed"),
    NOT_VERIFIED("not verified");

    private final String words;

    Result(String words) {
      this.words = words;
    }

    @JsonValue
    @Override
    public String toString() {
      return words;
    }
  }

  static Verdict of(String interaction, List<Breach> breaches) {
    Result result = breaches.isEmpty() ? Result.VERIFIED : Result.FAILED;
    return new Verdict(interaction, result, "", false, breaches);
  }

  static Verdict notVerified(String interaction, NotPreparedException why) {
    return new Verdict(
        interaction, Result.NOT_VERIFIED, why.getMessage(), why.isExcused(), List.of());
  }

  /** Whether it makes the run a failure. */
  boolean isRed() {
    return result == Result.FAILED || result == Result.NOT_VERIFIED && !excused;
  }

  /** As it is printed: the result, the interaction, and then what is to be said of it. */
  String inWords() {
    StringBuilder words = new StringBuilder("  %-12s  %s".formatted(result, interaction));
    if (!reason.isEmpty()) {
      words.append(": ").append(reason);
    }
    breaches.forEach(
        breach -> words.append("\n").append(breach.toString().indent(4).stripTrailing()));
    return words.toString();
  }
}
