package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.http.Answers.answer;
import static com.goextrovert.client.internal.http.Answers.noAnswer;
import static com.goextrovert.client.internal.http.Answers.success;
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

class DeadlineTest {
  private static final RetryPolicy POLICY = RetryPolicy.idempotent(9);
  private static final NoResponseException LATE = noAnswer(Reason.TIMEOUT, true);

  @Test
  void anAttemptIsGivenItsTimeoutAndNeverMoreThanIsLeft() {
    CallWorld world =
        new CallWorld()
            .then(Duration.ofSeconds(10), LATE)
            .then(Duration.ofSeconds(3), answer(503, ""))
            .then(success(201));
    world.call(POLICY, Duration.ofSeconds(20));
    assertThat(world.timeouts())
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10).minusMillis(250),
            Duration.ofSeconds(7).minusMillis(750));
  }

  @Test
  void aDeadlineBelowTheAttemptTimeoutHoldsForTheFirstAttempt() {
    CallWorld world = new CallWorld().then(success(201));
    world.call(POLICY, Duration.ofSeconds(3));
    assertThat(world.timeouts()).containsExactly(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @CsvSource({"30", "31", "3600", "99999999999999999999"})
  void aWishBeyondTheDeadlineIsThrownAtOnceWithItsValue(String retryAfter) {
    CallWorld world = new CallWorld().then(answer(429, "", "Retry-After", retryAfter));
    RateLimitException thrown =
        catchThrowableOfType(RateLimitException.class, () -> world.call(POLICY));
    assertThat(world.waits()).isEmpty();
    assertThat(thrown.retryAfter().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(thrown.delivery()).isEqualTo(Delivery.REJECTED);
  }

  @Test
  void aWishBeyondWhatIsLeftIsThrownAtOnceToo() {
    CallWorld world =
        new CallWorld()
            .then(Duration.ofSeconds(9), LATE)
            .then(Duration.ofSeconds(9), answer(503, "", "Retry-After", "12"));
    ServerException thrown = catchThrowableOfType(ServerException.class, () -> world.call(POLICY));
    assertThat(world.waits()).containsExactly(Duration.ofMillis(250));
    assertThat(thrown.attempts()).isEqualTo(2);
    assertThat(thrown.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void anOwnWaitThatWouldCrossTheDeadlineThrowsTheLastFailureAtOnce() {
    CallWorld world =
        new CallWorld()
            .then(answer(503, ""))
            .then(Duration.ofSeconds(5).minusMillis(500), LATE)
            .then(success(201));
    RequestTimeoutException thrown =
        catchThrowableOfType(
            RequestTimeoutException.class, () -> world.call(POLICY, Duration.ofSeconds(5)));
    assertThat(world.waits()).containsExactly(Duration.ofMillis(250));
    assertThat(thrown)
        .hasMessage("add prospect failed: no complete answer came in time (2 attempts)");
  }

  @Test
  void aWaitThatTookTooLongThrowsTheLastFailureWithoutAnotherAttempt() {
    CallWorld world = new CallWorld().then(answer(503, "")).then(success(201));
    world.withSleeper(wait -> world.sleepExactly(Duration.ofSeconds(31)));
    ServerException thrown = catchThrowableOfType(ServerException.class, () -> world.call(POLICY));
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(world.timeouts()).hasSize(1);
  }

  @Test
  void aWaitThatEndsAtTheDeadlineItselfThrowsTheLastFailureWithoutAnotherAttempt() {
    CallWorld world = new CallWorld().then(answer(503, "")).then(success(201));
    world.withSleeper(wait -> world.sleepExactly(Duration.ofSeconds(30)));
    ServerException thrown = catchThrowableOfType(ServerException.class, () -> world.call(POLICY));
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(world.timeouts()).hasSize(1);
  }

  @Test
  void anAttemptThatUsedUpTheDeadlineIsTheLast() {
    CallWorld world = new CallWorld().then(Duration.ofSeconds(10), LATE).then(success(201));
    RequestTimeoutException thrown =
        catchThrowableOfType(
            RequestTimeoutException.class,
            () -> world.withRandom(0).call(POLICY, Duration.ofSeconds(10)));
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(world.waits()).isEmpty();
  }

  @Test
  void aConfirmationCountsHoweverLateItCame() {
    CallWorld world = new CallWorld().then(Duration.ofSeconds(99), success(201));
    assertThat(world.call(POLICY).attempts()).isEqualTo(1);
  }
}
