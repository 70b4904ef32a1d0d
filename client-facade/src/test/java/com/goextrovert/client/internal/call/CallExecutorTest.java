package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.Confirmation;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.call.AttemptOutcome.Failed;
import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Delivery over several attempts, deadline, and ended backoffs. */
class CallExecutorTest {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final NoResponseException LATE = noResponse(Reason.TIMEOUT, true);

  private final CallSimulation simulation = new CallSimulation();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @CsvSource({
    "NAME_NOT_RESOLVED, false, NOT_SENT, NOT_CONNECTED, TransportException",
    "NOT_CONNECTED,     false, NOT_SENT, NOT_CONNECTED, TransportException",
    "CONNECT_TIMEOUT,   false, NOT_SENT, NOT_CONNECTED, RequestTimeoutException",
    "TLS,               false, NOT_SENT, OTHER,         TransportException",
    "TIMEOUT,           false, NOT_SENT, NOT_CONNECTED, RequestTimeoutException",
    "TIMEOUT,           true,  UNKNOWN,  LOST,          RequestTimeoutException",
    "CONNECTION_LOST,   true,  UNKNOWN,  LOST,          TransportException",
    "PROXY_UNKNOWN,     false, NOT_SENT, OTHER,         TransportException",
    "PROXY_REFUSED,     false, NOT_SENT, OTHER,         TransportException",
    "PROXY_FAILED,      false, NOT_SENT, NOT_CONNECTED, TransportException",
    "INTERRUPTED,       false, NOT_SENT, OTHER,         TransportException",
    "INTERRUPTED,       true,  UNKNOWN,  OTHER,         TransportException",
    "CLOSED,            false, NOT_SENT, OTHER,         TransportException",
    "CLOSED,            true,  UNKNOWN,  OTHER,         TransportException"
  })
  void missingResponseIsNotSentOrUnknown(
      Reason reason, boolean sent, Delivery delivery, Kind kind, String exception) {
    assertThat(Failed.withoutResponse(noResponse(reason, sent)).kind()).isEqualTo(kind);
    simulation.then(new NoResponseException(reason, sent, new IOException("zebra")));
    assertThat(thrown(0, DEADLINE))
        .hasMessage("add prospect failed: " + reason.words() + " [IOException] (1 attempt)")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getClass().getSimpleName()).isEqualTo(exception))
        .returns(delivery, ExtrovertException::delivery);
  }

  /** An IllegalArgumentException would claim that nothing was sent. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void unexpectedExceptionMayHaveBeenSent(boolean checked) {
    simulation.then(
        options -> {
          if (checked) {
            throw new IOException("zebra");
          }
          throw new IllegalArgumentException("zebra");
        });
    assertThat(thrown(2, DEADLINE))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage(
            "add prospect failed: the exchange failed unexpectedly [%s] (1 attempt)",
            checked ? "IOException" : "IllegalArgumentException")
        .hasNoCause()
        .returns(Delivery.UNKNOWN, ExtrovertException::delivery);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LOST NOT_CONNECTED NOT_CONNECTED          | TransportException       | UNKNOWN
          LOST 404                                  | NotFoundException        | UNKNOWN
          LOST 200                                  | InvalidResponseException | APPLIED
          NOT_CONNECTED 401                         | AuthenticationException  | REJECTED
          429 409                                   | ConflictException        | REJECTED
          429 NOT_CONNECTED NOT_CONNECTED           | TransportException       | REJECTED
          NOT_CONNECTED NOT_CONNECTED NOT_CONNECTED | TransportException       | NOT_SENT
          503 NOT_CONNECTED 429                     | RateLimitException       | UNKNOWN
          NOT_CONNECTED INTERRUPTED                 | TransportException       | NOT_SENT
          LOST INTERRUPTED                          | TransportException       | UNKNOWN
          """)
  void lastFailureIsThrownWithStrongestDelivery(
      String attempts, String exception, Delivery delivery) {
    for (String attempt : attempts.split(" ")) {
      switch (attempt) {
        case "LOST" -> simulation.then(noResponse(Reason.CONNECTION_LOST, true));
        case "NOT_CONNECTED", "INTERRUPTED" ->
            simulation.then(noResponse(Reason.valueOf(attempt), false));
        default -> simulation.then(response(Integer.parseInt(attempt), "{\"status\":\"success\"}"));
      }
    }
    ExtrovertException thrown = thrown(2, DEADLINE);
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(thrown.delivery()).isEqualTo(delivery);
    assertThat(thrown.attempts()).isEqualTo(attempts.split(" ").length);
  }

  @Test
  void requestIdIsThatOfTheLastAttempt() {
    simulation
        .then(response(503, "", "X-Request-Id", "first"))
        .then(response(401, "", "X-Request-Id", "second"))
        .then(response(503, "", "X-Request-Id", "first"))
        .then(noResponse(Reason.TLS, false));
    assertThat(thrown(2, DEADLINE))
        .hasMessage("add prospect failed: 401 Unauthorized (request id second, 2 attempts)");
    assertThat(thrown(2, DEADLINE).requestId()).isEmpty();
  }

  @Test
  void observerSeesAttemptsAndBackoffsInOrder() {
    simulation
        .then(Duration.ofSeconds(2), noResponse(Reason.CONNECTION_LOST, true))
        .then(Duration.ofSeconds(1), response(429, "", "Retry-After", "3"))
        .then(Duration.ofMillis(40), success(201));
    assertThat(simulation.call(CallSimulation.idempotent(2)))
        .isEqualTo(Confirmation.of("Prospect added", 201, 3));
    assertThat(simulation.events())
        .containsExactly(
            "add prospect, attempt 1: UNKNOWN after PT2S",
            "add prospect, attempt 2 in PT0.25S",
            "add prospect, attempt 2: REJECTED after PT1S",
            "add prospect, attempt 3 in PT3.15S",
            "add prospect, attempt 3: CONFIRMED after PT0.04S");
  }

  @Test
  void attemptTimeoutIsCappedByTheTimeLeft() {
    simulation
        .then(Duration.ofSeconds(10), LATE)
        .then(Duration.ofSeconds(3), response(503, ""))
        .then(success(201));
    simulation.call(CallSimulation.idempotent(9), Duration.ofSeconds(20));
    assertThat(simulation.timeouts())
        .containsExactly(
            Duration.ofSeconds(10), Duration.ofMillis(9_750), Duration.ofMillis(6_250));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "31", "3600", "99999999999999999999"})
  void retryAfterBeyondDeadlineThrowsAtOnce(String retryAfter) {
    simulation.then(response(429, "", "Retry-After", retryAfter));
    RateLimitException thrown = (RateLimitException) thrown(9, DEADLINE);
    assertThat(simulation.backoffs()).isEmpty();
    assertThat(thrown.retryAfter().orElseThrow()).isGreaterThanOrEqualTo(DEADLINE);
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(thrown.delivery()).isEqualTo(Delivery.REJECTED);
  }

  @Test
  void backoffBeyondDeadlineThrowsAtOnce() {
    simulation.then(response(503, "")).then(Duration.ofMillis(4_500), LATE).then(success(201));
    assertThat(thrown(9, Duration.ofSeconds(5)))
        .isInstanceOf(RequestTimeoutException.class)
        .hasMessage("add prospect failed: no complete response arrived in time (2 attempts)");
    assertThat(simulation.backoffs()).containsExactly(Duration.ofMillis(250));
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 31})
  void noAttemptFollowsABackoffThatReachesTheDeadline(int slept) {
    simulation.then(response(503, "")).then(success(201));
    simulation.withSleeper(backoff -> simulation.sleepExactly(Duration.ofSeconds(slept)));
    assertThat(thrown(9, DEADLINE))
        .isInstanceOf(ServerException.class)
        .returns(1, ExtrovertException::attempts);
    assertThat(simulation.timeouts()).hasSize(1);
  }

  @Test
  void noAttemptFollowsTheDeadline() {
    simulation.withRandom(0).then(Duration.ofSeconds(10), LATE).then(success(201));
    assertThat(thrown(9, Duration.ofSeconds(10)))
        .isInstanceOf(RequestTimeoutException.class)
        .returns(1, ExtrovertException::attempts);
    assertThat(simulation.backoffs()).isEmpty();
  }

  @Test
  void lateConfirmationCounts() {
    simulation.then(Duration.ofSeconds(99), success(201));
    assertThat(simulation.call(CallSimulation.idempotent(9)).attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_CONNECTED, false, NOT_SENT, true, the thread was interrupted",
    "CONNECTION_LOST, true, UNKNOWN, true, the thread was interrupted",
    "NOT_CONNECTED, false, NOT_SENT, false, the client was closed",
    "CONNECTION_LOST, true, UNKNOWN, false, the client was closed"
  })
  void interruptOrCloseEndsBackoff(
      Reason first, boolean sent, Delivery delivery, boolean interrupted, String reason) {
    simulation.then(noResponse(first, sent)).then(noResponse(Reason.NOT_CONNECTED, false));
    simulation.withSleeper(
        backoff -> {
          boolean ended = simulation.backoffs().size() == 2;
          if (ended && interrupted) {
            throw new InterruptedException("zebra");
          }
          return !ended;
        });
    assertThat(thrown(2, DEADLINE))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage("add prospect failed: " + reason + " (2 attempts)")
        .hasNoCause()
        .returns(delivery, ExtrovertException::delivery);
    assertThat(Thread.currentThread().isInterrupted()).isEqualTo(interrupted);
    assertThat(simulation.timeouts()).hasSize(2);
  }

  private ExtrovertException thrown(int maxRetries, Duration deadline) {
    return catchThrowableOfType(
        ExtrovertException.class,
        () -> simulation.call(CallSimulation.idempotent(maxRetries), deadline));
  }
}
