package com.goextrovert.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.goextrovert.contract.ObservedViolation;
import java.util.List;

/**
 * The results of a live verification.
 *
 * @param address the provider's address
 * @param interactions a result for each interaction of the pact
 * @param leftBehind what could not be cleaned up, and why; empty if everything was
 */
@JsonPropertyOrder({"result", "address", "verified", "failed", "notVerified", "leftBehind"})
record LiveReport(String address, List<LiveResult> interactions, String leftBehind) {
  private static final String VERIFIED = "verified";
  private static final String FAILED = "failed";
  private static final String NOT_VERIFIED = "not verified";

  /**
   * The result for one interaction.
   *
   * @param reason why it was not verified; empty if it was
   * @param excused whether the run may succeed without it
   */
  record LiveResult(
      String interaction,
      String result,
      String reason,
      boolean excused,
      List<ObservedViolation> violations) {

    static LiveResult of(String interaction, List<ObservedViolation> violations) {
      String result = violations.isEmpty() ? VERIFIED : FAILED;
      return new LiveResult(interaction, result, "", violations.isEmpty(), violations);
    }

    static LiveResult notVerified(String interaction, String reason, boolean excused) {
      return new LiveResult(interaction, NOT_VERIFIED, reason, excused, List.of());
    }

    boolean isFailure() {
      return !excused;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("  %-12s  %s".formatted(result, interaction));
      text.append(reason.isEmpty() ? "" : ": ").append(reason);
      violations.forEach(each -> text.append("\n" + each.toString().indent(4).stripTrailing()));
      return text.toString();
    }
  }

  @JsonProperty
  String result() {
    if (isFailure()) {
      return FAILED;
    }
    return notVerified() == 0 ? VERIFIED : "verified in part";
  }

  @JsonProperty
  long verified() {
    return count(VERIFIED);
  }

  @JsonProperty
  long failed() {
    return count(FAILED);
  }

  @JsonProperty
  long notVerified() {
    return count(NOT_VERIFIED);
  }

  private long count(String result) {
    return interactions.stream().filter(each -> each.result().equals(result)).count();
  }

  /** Returns whether the run failed: a run that verifies nothing does, too. */
  boolean isFailure() {
    return verified() == 0
        || interactions.stream().anyMatch(LiveResult::isFailure)
        || !leftBehind.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    interactions.forEach(each -> text.append(each).append("\n"));
    text.append(leftBehind.isEmpty() ? "" : "  not cleaned up: " + leftBehind + "\n");
    return text.append(
            "%d interactions: %d verified, %d failed, %d not verified"
                .formatted(interactions.size(), verified(), failed(), notVerified()))
        .toString();
  }
}
