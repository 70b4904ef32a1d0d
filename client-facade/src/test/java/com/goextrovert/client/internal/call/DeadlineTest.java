package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
  private static final RetryPolicy POLICY = CallSimulation.idempotent(9);
  private static final NoResponseException LATE = noResponse(Reason.TIMEOUT, true);

  @Test
  void attemptTimeoutIsCappedByTheTimeLeft() {
    CallSimulation simulation =
        new CallSimulation()
            .then(Duration.ofSeconds(10), LATE)
            .then(Duration.ofSeconds(3), response(503, ""))
            .then(success(201));
    simulation.call(POLICY, Duration.ofSeconds(20));
    assertThat(simulation.timeouts())
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10).minusMillis(250),
            Duration.ofSeconds(7).minusMillis(750));
  }

  @Test
  void deadlineCapsTheFirstAttempt() {
    CallSimulation simulation = new CallSimulation().then(success(201));
    simulation.call(POLICY, Duration.ofSeconds(3));
    assertThat(simulation.timeouts()).containsExactly(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @CsvSource({"30", "31", "3600", "99999999999999999999"})
  void retryAfterBeyondDeadlineThrowsAtOnce(String retryAfter) {
    CallSimulation simulation =
        new CallSimulation().then(response(429, "", "Retry-After", retryAfter));
    RateLimitException thrown =
        catchThrowableOfType(RateLimitException.class, () -> simulation.call(POLICY));
    assertThat(simulation.backoffs()).isEmpty();
    assertThat(thrown.retryAfter().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(thrown.delivery()).isEqualTo(Delivery.REJECTED);
  }

  @Test
  void retryAfterBeyondTheTimeLeftThrowsAtOnce() {
    CallSimulation simulation =
        new CallSimulation()
            .then(Duration.ofSeconds(9), LATE)
            .then(Duration.ofSeconds(9), response(503, "", "Retry-After", "12"));
    ServerException thrown =
        catchThrowableOfType(ServerException.class, () -> simulation.call(POLICY));
    assertThat(simulation.backoffs()).containsExactly(Duration.ofMillis(250));
    assertThat(thrown.attempts()).isEqualTo(2);
    assertThat(thrown.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void backoffBeyondDeadlineThrowsAtOnce() {
    CallSimulation simulation =
        new CallSimulation()
            .then(response(503, ""))
            .then(Duration.ofSeconds(5).minusMillis(500), LATE)
            .then(success(201));
    RequestTimeoutException thrown =
        catchThrowableOfType(
            RequestTimeoutException.class, () -> simulation.call(POLICY, Duration.ofSeconds(5)));
    assertThat(simulation.backoffs()).containsExactly(Duration.ofMillis(250));
    assertThat(thrown)
        .hasMessage("add prospect failed: no complete response arrived in time (2 attempts)");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 31})
  void noAttemptFollowsABackoffThatReachesTheDeadline(int slept) {
    CallSimulation simulation = new CallSimulation().then(response(503, "")).then(success(201));
    simulation.withSleeper(backoff -> simulation.sleepExactly(Duration.ofSeconds(slept)));
    ServerException thrown =
        catchThrowableOfType(ServerException.class, () -> simulation.call(POLICY));
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(simulation.timeouts()).hasSize(1);
  }

  @Test
  void noAttemptFollowsTheDeadline() {
    CallSimulation simulation =
        new CallSimulation().then(Duration.ofSeconds(10), LATE).then(success(201));
    RequestTimeoutException thrown =
        catchThrowableOfType(
            RequestTimeoutException.class,
            () -> simulation.withRandom(0).call(POLICY, Duration.ofSeconds(10)));
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(simulation.backoffs()).isEmpty();
  }

  @Test
  void lateConfirmationCounts() {
    CallSimulation simulation = new CallSimulation().then(Duration.ofSeconds(99), success(201));
    assertThat(simulation.call(POLICY).attempts()).isEqualTo(1);
  }
}
