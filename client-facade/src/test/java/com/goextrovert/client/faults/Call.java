package com.goextrovert.client.faults;

import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.Requests;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.LoopbackServer;

/** The three calls, each with its own retry rules. */
enum Call {
  ADD_FAIL,
  ADD_MOVE,
  REMOVE;

  static final String CONFIRMED = outcome("confirmation", 1, 1);

  Confirmation make(ExtrovertClient client) {
    return switch (this) {
      case ADD_FAIL -> client.prospects().add(Requests.add(DuplicatePolicy.FAIL));
      case ADD_MOVE -> client.prospects().add(Requests.add(DuplicatePolicy.MOVE));
      case REMOVE -> client.prospects().remove(Requests.remove());
    };
  }

  /** Makes the call and returns its failure; null if it is confirmed. */
  ExtrovertException failure(ExtrovertClient client) {
    try {
      make(client);
      return null;
    } catch (ExtrovertException e) {
      return e;
    }
  }

  /** Makes the call and returns its outcome as the caller and the server observe it. */
  String observe(ExtrovertClient client, LoopbackServer server) {
    int before = server.requests().size();
    try {
      int attempts = make(client).attempts();
      return outcome("confirmation", attempts, server.requests().size() - before);
    } catch (ExtrovertException e) {
      return outcome(e, server.requests().size() - before);
    }
  }

  static String outcome(ExtrovertException failure, int requests) {
    String type = failure.getClass().getSimpleName();
    return outcome(type + " " + failure.delivery(), failure.attempts(), requests);
  }

  static String outcome(String outcome, int attempts, int requests) {
    return "%s, attempts: %d, requests: %d".formatted(outcome, attempts, requests);
  }
}
