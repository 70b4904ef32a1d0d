package com.goextrovert.live;

import com.fasterxml.jackson.annotation.JsonValue;
import com.goextrovert.contract.ObservedViolation;
import java.util.List;

/**
 * The result for one interaction.
 *
 * @param interaction its description
 * @param result whether the provider keeps it
 * @param reason why it was not verified; empty if it was
 * @param excused whether the run may succeed without it
 * @param violations the violations by the provider's response
 */
record LiveResult(
    String interaction,
    LiveOutcome result,
    String reason,
    boolean excused,
    List<ObservedViolation> violations) {

  /** Whether a provider keeps an interaction. */
  enum LiveOutcome {
    VERIFIED("verified"),
    FAILED("failed"),
    NOT_VERIFIED("not verified");

    private final String words;

    LiveOutcome(String words) {
      this.words = words;
    }

    @JsonValue
    @Override
    public String toString() {
      return words;
    }
  }

  static LiveResult of(String interaction, List<ObservedViolation> violations) {
    LiveOutcome result = violations.isEmpty() ? LiveOutcome.VERIFIED : LiveOutcome.FAILED;
    return new LiveResult(interaction, result, "", false, violations);
  }

  static LiveResult notVerified(String interaction, String reason, boolean excused) {
    return new LiveResult(interaction, LiveOutcome.NOT_VERIFIED, reason, excused, List.of());
  }

  boolean isFailure() {
    return result == LiveOutcome.FAILED || result == LiveOutcome.NOT_VERIFIED && !excused;
  }

  /** Returns the result, the interaction, and the reason or the violations. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("  %-12s  %s".formatted(result, interaction));
    if (!reason.isEmpty()) {
      text.append(": ").append(reason);
    }
    violations.forEach(each -> text.append("\n").append(each.toString().indent(4).stripTrailing()));
    return text.toString();
  }
}
