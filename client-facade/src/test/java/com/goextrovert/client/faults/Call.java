package com.goextrovert.client.faults;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.LoopbackServer;
import java.util.UUID;
import java.util.function.Function;

/** The three calls that differ in what may be repeated. */
enum Call {
  /** Not repeated once it may have arrived. */
  ADD_FAIL(client -> client.prospects().add(addition(DuplicatePolicy.FAIL))),
  ADD_MOVE(client -> client.prospects().add(addition(DuplicatePolicy.MOVE))),
  REMOVE(client -> client.prospects().remove(removal()));

  private static final String PROFILE = "https://www.linkedin.com/in/jane-doe";

  private final Function<ExtrovertClient, Confirmation> function;

  Call(Function<ExtrovertClient, Confirmation> function) {
    this.function = function;
  }

  Confirmation make(ExtrovertClient client) {
    return function.apply(client);
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

  /** Makes the call, and returns what the caller and the server saw of it. */
  Seen see(ExtrovertClient client, LoopbackServer server) {
    int before = server.requests().size();
    try {
      int attempts = make(client).attempts();
      return Seen.confirmed(this, attempts, server.requests().size() - before);
    } catch (ExtrovertException e) {
      return new Seen(
          this,
          e.getClass().getSimpleName(),
          e.delivery(),
          e.attempts(),
          server.requests().size() - before);
    }
  }

  private static AddProspect addition(DuplicatePolicy onDuplicate) {
    return AddProspect.builder()
        .profileUrl(PROFILE)
        .prospectListId(new UUID(1, 2))
        .campaignId(new UUID(3, 4))
        .onDuplicate(onDuplicate)
        .build();
  }

  private static RemoveProspect removal() {
    return RemoveProspect.builder().profileUrl(PROFILE).campaignId(new UUID(3, 4)).build();
  }
}
