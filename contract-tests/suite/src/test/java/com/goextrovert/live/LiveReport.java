package com.goextrovert.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.goextrovert.live.Verdict.Result;
import java.util.List;

/**
 * What a live verification found.
 *
 * @param address the provider's address
 * @param interactions a verdict for each interaction of the pact
 * @param leftBehind what could not be cleaned up, and why; empty if all was
 */
@JsonPropertyOrder({"result", "address", "verified", "failed", "notVerified", "leftBehind"})
record LiveReport(String address, List<Verdict> interactions, String leftBehind) {

  /** In a word. */
  @JsonProperty
  String result() {
    if (isFailure()) {
      return "failed";
    }
    return notVerified() == 0 ? "verified" : "verified in part";
  }

  @JsonProperty
  long verified() {
    return count(Result.VERIFIED);
  }

  @JsonProperty
  long failed() {
    return count(Result.FAILED);
  }

  @JsonProperty
  long notVerified() {
    return count(Result.NOT_VERIFIED);
  }

  /** What was not verified is no success, and nothing at all is a failure. */
  boolean isFailure() {
    return verified() == 0
        || interactions.stream().anyMatch(Verdict::isRed)
        || !leftBehind.isEmpty();
  }

  /** The last line. */
  String summary() {
    return "%d interactions: %d verified, %d failed, %d not verified"
        .formatted(interactions.size(), verified(), failed(), notVerified());
  }

  private long count(Result result) {
    return interactions.stream().filter(each -> each.result() == result).count();
  }
}
