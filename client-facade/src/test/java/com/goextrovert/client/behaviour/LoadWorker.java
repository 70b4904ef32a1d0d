package com.goextrovert.client.behaviour;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Adds and removes prospects of its own, and after every call compares the outcome with the
 * sandbox.
 */
final class LoadWorker {
  private final Prospects prospects;
  private final ExtrovertSandbox sandbox;
  private final UUID campaign;
  private final UUID list;
  private final String name;
  private final List<String> disagreements = new ArrayList<>();
  private long confirmations;
  private long failures;

  LoadWorker(Prospects prospects, ExtrovertSandbox sandbox, UUID campaign, UUID list, int number) {
    this.prospects = prospects;
    this.sandbox = sandbox;
    this.campaign = campaign;
    this.list = list;
    this.name = "https://www.linkedin.com/in/prospect-" + UUID.randomUUID() + "-" + number;
  }

  LoadResult makeCalls(long calls) {
    DuplicatePolicy[] policies = DuplicatePolicy.values();
    for (long call = 0; call < calls; call++) {
      if (isThere()) {
        check(false, this::remove);
      } else {
        DuplicatePolicy policy = policies[(int) (call / 2 % 2)];
        check(true, () -> add(policy));
      }
    }
    return new LoadResult(confirmations, failures, disagreements);
  }

  /** Makes a call whose goal is that the prospect is there, or is not. */
  private void check(boolean goal, Runnable call) {
    String outcome;
    boolean mayBeApplied;
    boolean mayBeUnchanged;
    try {
      call.run();
      confirmations++;
      outcome = "confirmed";
      mayBeApplied = true;
      mayBeUnchanged = false;
    } catch (ExtrovertException e) {
      failures++;
      outcome = e.toString();
      mayBeApplied =
          switch (e.delivery()) {
            case NOT_SENT, REJECTED -> false;
            case UNKNOWN, APPLIED -> true;
          };
      mayBeUnchanged =
          switch (e.delivery()) {
            case NOT_SENT, REJECTED, UNKNOWN -> true;
            case APPLIED -> false;
          };
    }
    boolean made = isThere() == goal;
    if (made ? !mayBeApplied : !mayBeUnchanged) {
      disagreements.add(outcome + ", and the prospect is " + (isThere() ? "there" : "not there"));
    }
  }

  private boolean isThere() {
    return sandbox.listOf(name).isPresent();
  }

  private void add(DuplicatePolicy policy) {
    prospects.add(
        AddProspect.builder()
            .profileUrl(name)
            .prospectListId(list)
            .campaignId(campaign)
            .onDuplicate(policy)
            .build());
  }

  private void remove() {
    prospects.remove(RemoveProspect.builder().profileUrl(name).campaignId(campaign).build());
  }
}
