package com.goextrovert.client;

import com.goextrovert.client.internal.http.ApiConnection;
import java.time.Duration;
import java.util.List;

/** Clients whose timeouts are too long to matter. */
public final class TestClients {
  private TestClients() {}

  /** Returns a builder of clients that do not time out on a busy machine. */
  public static ExtrovertClient.Builder patient() {
    return ExtrovertClient.builder()
        .apiKey("the-key")
        .connectTimeout(Duration.ofMinutes(1))
        .attemptTimeout(Duration.ofMinutes(1))
        .deadline(Duration.ofMinutes(1));
  }

  /** Returns a client of a connection, which makes at most one retry, at once. */
  public static ExtrovertClient over(ApiConnection connection) {
    Duration day = Duration.ofDays(1);
    Duration soon = Duration.ofMillis(1);
    return new DefaultExtrovertClient(
        connection.prospects(),
        connection::close,
        () -> "the-key",
        new ExtrovertProspects.Defaults("http://localhost", Duration.ZERO, day, day, 1, soon, soon),
        List.of());
  }
}
