package com.goextrovert.client.faults;

import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.Requests;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.LoopbackServer;

/** The three calls that differ in what may be retried. */
enum Call {
  ADD_FAIL,
  ADD_MOVE,
  REMOVE;

  static final String CONFIRMED = seen("confirmation", 1, 1);

  Confirmation make(ExtrovertClient client) {
    return switch (this) {
      case ADD_FAIL -> client.prospects().add(Requests.add(DuplicatePolicy.FAIL));
      case ADD_MOVE -> client.prospects().add(Requests.add(DuplicatePolicy.MOVE));
      case REMOVE -> client.prospects().remove(Requests.remove());
    };
  }

  /** Makes the call and returns the failure with which it ends; null if it is confirmed. */
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
