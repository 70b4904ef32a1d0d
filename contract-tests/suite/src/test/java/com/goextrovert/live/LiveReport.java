package com.goextrovert.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.goextrovert.live.LiveResult.LiveOutcome;
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

  @JsonProperty
  String result() {
    if (isFailure()) {
      return "failed";
    }
    return notVerified() == 0 ? "verified" : "verified in part";
  }

  @JsonProperty
  long verified() {
    return count(LiveOutcome.VERIFIED);
  }

  @JsonProperty
  long failed() {
    return count(LiveOutcome.FAILED);
  }

  @JsonProperty
  long notVerified() {
    return count(LiveOutcome.NOT_VERIFIED);
  }

  private long count(LiveOutcome outcome) {
    return interactions.stream().filter(each -> each.result() == outcome).count();
  }

  /** Returns whether the run failed: a run that verifies nothing does, too. */
  boolean isFailure() {
    return verified() == 0
        || interactions.stream().anyMatch(LiveResult::isFailure)
        || !leftBehind.isEmpty();
  }

  /** Returns the report's text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    interactions.forEach(each -> text.append(each).append("\n"));
    if (!leftBehind.isEmpty()) {
      text.append("  not cleaned up: ").append(leftBehind).append("\n");
    }
    return text.append(
            "%d interactions: %d verified, %d failed, %d not verified"
                .formatted(interactions.size(), verified(), failed(), notVerified()))
        .toString();
  }
}
