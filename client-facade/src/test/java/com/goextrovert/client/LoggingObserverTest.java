package com.goextrovert.client;

import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.internal.call.CallSimulation;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggingObserverTest {
  private final LogRecorder log = new LogRecorder();
  private final CallSimulation simulation = new CallSimulation();

  @AfterEach
  void giveTheLogBack() {
    log.close();
  }

  @Test
  void nothingIsLoggedButTheAllowedWords() {
    simulation
        .then(
            Duration.ofMillis(12),
            response(503, "zebra", "X-Request-Id", "abc", "Set-Cookie", "zebra", "Server", "zebra"))
        .then(noResponse(Reason.CONNECTION_LOST, true))
        .then(response(401, "{\"message\":\"zebra\"}", "X-Request-Id", "team-secret"));
    assertThatThrownBy(() -> prospects(new CallListener() {}).remove(Requests.remove()))
        .isInstanceOf(AuthenticationException.class);
    assertThat(log.lines())
        .containsExactly(
            "DEBUG remove prospect: attempt 1 UNKNOWN, status 503 after 12 ms, request id abc",
            "DEBUG remove prospect: attempt 2 follows in 250 ms",
            "DEBUG remove prospect: attempt 2 UNKNOWN, no response after 0 ms,"
                + " request id unknown",
            "DEBUG remove prospect: attempt 3 follows in 500 ms",
            "DEBUG remove prospect: attempt 3 REJECTED, status 401 after 0 ms, request id unknown");
  }

  @Test
  void aConfirmationIsLoggedWithoutItsMessage() {
    simulation.then(success(201));
    prospects(new CallListener() {}).add(Requests.add(DuplicatePolicy.FAIL));
    assertThat(log.lines())
        .containsExactly(
            "DEBUG add prospect: attempt 1 CONFIRMED, status 201 after 0 ms, request id unknown");
  }

  @Test
  void theListenerIsToldOfEachAttemptAndEachWait() {
    simulation
        .then(Duration.ofMillis(12), response(503, "", "X-Request-Id", "abc"))
        .then(success(200));
    List<Object> told = new ArrayList<>();
    prospects(
            new CallListener() {
              @Override
              public void onAttempt(Attempt attempt) {
                told.add(attempt);
              }

              @Override
              public void onBackoff(Backoff backoff) {
                told.add(backoff);
              }
            })
        .remove(Requests.remove());
    assertThat(told)
        .containsExactly(
            new CallListener.Attempt(
                "remove prospect",
                1,
                OptionalInt.of(503),
                Optional.of(Delivery.UNKNOWN),
                Optional.of("abc"),
                Duration.ofMillis(12)),
            new CallListener.Backoff("remove prospect", 2, Duration.ofMillis(250)),
            new CallListener.Attempt(
                "remove prospect",
                2,
                OptionalInt.of(200),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO));
  }

  @Test
  void aListenerThatThrowsChangesNothingAndItsTextIsNotLogged() {
    simulation.then(response(503, "")).then(success(200));
    CallListener throwing =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            throw new IllegalStateException("zebra", new IOException("zebra"));
          }

          @Override
          public void onBackoff(Backoff backoff) {
            throw new UnsupportedOperationException("zebra");
          }
        };
    Confirmation removed = prospects(throwing).remove(Requests.remove());
    assertThat(removed.attempts()).isEqualTo(2);
    assertThat(log.lines().stream().filter(line -> line.startsWith("WARN")))
        .containsExactly(
            "WARN The call listener threw java.lang.IllegalStateException; the call continues.",
            "WARN The call listener threw java.lang.UnsupportedOperationException;"
                + " the call continues.",
            "WARN The call listener threw java.lang.IllegalStateException; the call continues.");
    assertThat(log.lines()).hasSize(6).noneMatch(line -> line.contains("zebra"));
  }

  private Prospects prospects(CallListener listener) {
    return new FakeProspectsApi(simulation)
        .prospects(() -> "team-secret", new LoggingObserver(listener), () -> false);
  }
}
