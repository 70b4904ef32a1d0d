package com.goextrovert.client;

import com.goextrovert.client.internal.http.ApiConnection;
import java.time.Duration;
import java.util.Optional;

/** Clients over connections that no builder makes. */
public final class TestClients {
  private TestClients() {}

  /** A client that makes at most one more attempt, at once, and has all the time it wants. */
  public static ExtrovertClient over(ApiConnection connection) {
    Duration ever = Duration.ofDays(1);
    Duration soon = Duration.ofMillis(1);
    return new DefaultExtrovertClient(
        connection.prospects(),
        connection::close,
        () -> "the-key",
        new ExtrovertProspects.Defaults(
            "http://localhost", Optional.empty(), ever, ever, 1, soon, soon),
        new CallListener() {});
  }
}
