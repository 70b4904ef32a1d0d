package com.goextrovert.client.behaviour;

import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.Requests;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Adds and removes a prospect of its own, and compares each outcome with the sandbox. */
final class LoadWorker {
  private final Prospects prospects;
  private final ExtrovertSandbox sandbox;
  private final UUID campaign;
  private final UUID list;
  private final String name = "https://www.linkedin.com/in/prospect-" + UUID.randomUUID();
  private final List<String> disagreements = new ArrayList<>();
  private long failures;

  LoadWorker(Prospects prospects, ExtrovertSandbox sandbox, UUID campaign, UUID list) {
    this.prospects = prospects;
    this.sandbox = sandbox;
    this.campaign = campaign;
    this.list = list;
  }

  LoadWorker makeCalls(long calls) {
    DuplicatePolicy[] policies = DuplicatePolicy.values();
    for (long call = 0; call < calls; call++) {
      DuplicatePolicy policy = policies[(int) (call / 2 % 2)];
      boolean there = isThere();
      compare(
          !there,
          there
              ? () -> prospects.remove(Requests.remove(name, campaign))
              : () -> prospects.add(Requests.add(name, list, campaign, policy)));
    }
    return this;
  }

  /** Returns how many calls failed. */
  long failures() {
    return failures;
  }

  /** Returns the outcomes that the sandbox contradicts. */
  List<String> disagreements() {
    return disagreements;
  }

  /** Makes a call that should leave the prospect in the sandbox, or remove it. */
  private void compare(boolean goal, Runnable call) {
    String outcome = "confirmed";
    Delivery delivery = Delivery.APPLIED;
    try {
      call.run();
    } catch (ExtrovertException e) {
      failures++;
      outcome = e.toString();
      delivery = e.delivery();
    }
    boolean contradicted =
        switch (delivery) {
          case NOT_SENT, REJECTED -> isThere() == goal;
          case APPLIED -> isThere() != goal;
          case UNKNOWN -> false;
        };
    if (contradicted) {
      disagreements.add(outcome + ", and the prospect is " + (isThere() ? "there" : "not there"));
    }
  }

  private boolean isThere() {
    return sandbox.listOf(name).isPresent();
  }
}
