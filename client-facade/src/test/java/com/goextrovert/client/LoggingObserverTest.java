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
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated("Changes the client's logger.")
class LoggingObserverTest {
  private final LogRecorder log = new LogRecorder(ExtrovertClient.class.getName());
  private final CallSimulation simulation = new CallSimulation();

  @AfterEach
  void restoreLogger() {
    log.close();
  }

  @Test
  void failuresAreLoggedWithoutSecretsOrServerText() {
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
            "DEBUG remove prospect: attempt 2 UNKNOWN, no response after 0 ms, request id unknown",
            "DEBUG remove prospect: attempt 3 follows in 500 ms",
            "DEBUG remove prospect: attempt 3 REJECTED, status 401 after 0 ms,"
                + " request id unknown");
  }

  @Test
  void waitForItsTurnIsLoggedFromAMillisecond() {
    LoggingObserver observer = new LoggingObserver(List.of());
    observer.attempting("add prospect", 1, Duration.ofNanos(999_999));
    observer.attempting("add prospect", 2, Duration.ofMillis(1));
    assertThat(log.lines())
        .containsExactly("DEBUG add prospect: attempt 2 waited 1 ms for its turn");
  }

  @Test
  void confirmationIsLoggedWithoutItsMessage() {
    simulation.then(success(201));
    prospects(new CallListener() {}).add(Requests.add(DuplicatePolicy.FAIL));
    assertThat(log.lines())
        .containsExactly(
            "DEBUG add prospect: attempt 1 CONFIRMED, status 201 after 0 ms, request id unknown");
  }

  @Test
  void listenerObservesAttemptsAndBackoffs() {
    simulation
        .then(Duration.ofMillis(12), response(503, "", "X-Request-Id", "abc"))
        .then(success(200));
    List<Object> observed = new ArrayList<>();
    prospects(
            new CallListener() {
              @Override
              public void onAttempt(Attempt attempt) {
                observed.add(attempt);
              }

              @Override
              public void onBackoff(Backoff backoff) {
                observed.add(backoff);
              }
            })
        .remove(Requests.remove());
    assertThat(observed)
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

  static List<Throwable> throwables() {
    return List.of(
        new IllegalStateException("zebra", new IOException("zebra")),
        new InterruptedException("zebra"),
        new StackOverflowError("zebra"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void throwingListenerChangesNothing(Throwable throwable) {
    simulation.then(response(503, "")).then(success(200));
    CallListener throwing =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            LoggingObserverTest.<RuntimeException>throwUndeclared(throwable);
          }

          @Override
          public void onBackoff(Backoff backoff) {
            LoggingObserverTest.<RuntimeException>throwUndeclared(throwable);
          }
        };
    assertThat(prospects(throwing).remove(Requests.remove()).attempts()).isEqualTo(2);
    String warning = "WARN A listener threw " + throwable.getClass().getName() + "; it is ignored.";
    assertThat(log.lines().stream().filter(line -> !line.startsWith("DEBUG")))
        .containsExactly(warning, warning, warning);
    assertThat(log.lines()).hasSize(6).noneMatch(line -> line.contains("zebra"));
  }

  @Test
  void throwingListenerDoesNotSilenceTheNext() {
    simulation.then(response(503, "")).then(success(200));
    List<String> observed = new ArrayList<>();
    prospects(
            new EventNames(
                name -> {
                  throw new IllegalStateException("zebra");
                }),
            new EventNames(observed::add))
        .remove(Requests.remove());
    assertThat(observed).containsExactly("start", "attempt", "backoff", "start", "attempt");
  }

  private record EventNames(Consumer<String> names) implements CallListener {
    @Override
    public void onAttemptStart(AttemptStart start) {
      names.accept("start");
    }

    @Override
    public void onAttempt(Attempt attempt) {
      names.accept("attempt");
    }

    @Override
    public void onBackoff(Backoff backoff) {
      names.accept("backoff");
    }
  }

  @Test
  void failingLoggerChangesNothing() {
    simulation.then(response(503, "")).then(success(200));
    log.failWith(new IllegalStateException("zebra"));
    assertThat(prospects(new CallListener() {}).remove(Requests.remove()).attempts()).isEqualTo(2);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void throwUndeclared(Throwable throwable) throws T {
    throw (T) throwable;
  }

  private Prospects prospects(CallListener... listeners) {
    return new FakeProspectsApi(simulation)
        .prospects(() -> "team-secret", new LoggingObserver(List.of(listeners)), () -> false);
  }
}
