package com.goextrovert.client.faults;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.LoopbackServer;
import java.util.UUID;

/** The three calls that differ in what may be retried. */
enum Call {
  ADD_FAIL,
  ADD_MOVE,
  REMOVE;

  static final String CONFIRMED = seen("confirmation", 1, 1);

  private static final String PROFILE = "https://www.linkedin.com/in/jane-doe";

  Confirmation make(ExtrovertClient client) {
    UUID campaign = new UUID(3, 4);
    return this == REMOVE
        ? client
            .prospects()
            .remove(RemoveProspect.builder().profileUrl(PROFILE).campaignId(campaign).build())
        : client
            .prospects()
            .add(
                AddProspect.builder()
                    .profileUrl(PROFILE)
                    .prospectListId(new UUID(1, 2))
                    .campaignId(campaign)
                    .onDuplicate(this == ADD_MOVE ? DuplicatePolicy.MOVE : DuplicatePolicy.FAIL)
                    .build());
  }

  /** The failure with which the call ends; null if it is confirmed. */
  ExtrovertException failure(ExtrovertClient client) {
    try {
      make(client);
      return null;
    } catch (ExtrovertException e) {
      return e;
    }
  }

  /** Makes the call and returns what the caller and the server see of it. */
  String see(ExtrovertClient client, LoopbackServer server) {
    int before = server.requests().size();
    try {
      int attempts = make(client).attempts();
      return seen("confirmation", attempts, server.requests().size() - before);
    } catch (ExtrovertException e) {
      return seen(e, server.requests().size() - before);
    }
  }

  static String seen(ExtrovertException failure, int requests) {
    String type = failure.getClass().getSimpleName();
    return seen(type + " " + failure.delivery(), failure.attempts(), requests);
  }

  static String seen(String outcome, int attempts, int requests) {
    return "%s, attempts: %d, requests: %d".formatted(outcome, attempts, requests);
  }
}
