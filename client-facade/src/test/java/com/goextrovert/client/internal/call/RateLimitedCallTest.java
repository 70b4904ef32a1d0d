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
import com.goextrovert.client.internal.call.CallExecutor.Pacing;
import com.goextrovert.client.internal.call.CallExecutor.Sleeper;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitedCallTest {
  private static final Duration SECONDS_30 = Duration.ofSeconds(30);

  private final CallSimulation simulation = new CallSimulation();
  private final long start = simulation.nanoTime();
  private final List<String> released = new ArrayList<>();
  private CallExecutor<Confirmation> executor = simulation.executor(observer());

  @Test
  void everyAttemptTakesATurn() {
    limit(Duration.ofSeconds(10));
    simulation.then(noResponse(Reason.NOT_CONNECTED, false)).then(success(201)).then(success(201));
    call(SECONDS_30);
    call(SECONDS_30);
    assertThat(released)
        .containsExactly("1 at PT0S", "2 at PT10.2S after PT9.95S", "1 at PT20.4S after PT10.2S");
  }

  @Test
  void callWhoseTurnIsLateSendsNothing() {
    limit(Duration.ofSeconds(40));
    simulation.then(success(201));
    call(SECONDS_30);
    assertThat(thrown(SECONDS_30))
        .isInstanceOf(RequestTimeoutException.class)
        .hasMessage(
            "add prospect failed: its turn under a rate limit or Retry-After would come too late (0 attempts)")
        .returns(Delivery.NOT_SENT, ExtrovertException::delivery);
    assertThat(simulation.backoffs()).isEmpty();
  }

  @Test
  void retryWhoseTurnIsLateThrowsTheFailureBefore() {
    limit(Duration.ofSeconds(40));
    simulation.then(response(503, ""));
    assertThat(thrown(SECONDS_30))
        .isInstanceOf(ServerException.class)
        .returns(1, ExtrovertException::attempts);
  }

  @Test
  void closeEndsTheWaitForATurn() {
    limit(Duration.ofSeconds(1));
    simulation.then(success(201)).withSleeper(duration -> false);
    call(SECONDS_30);
    assertThat(thrown(SECONDS_30))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage("add prospect failed: the client was closed (0 attempts)")
        .returns(Delivery.NOT_SENT, ExtrovertException::delivery);
  }

  @Test
  void closeEndsTheWaitForTheTurnOfARetry() {
    limit(Duration.ofSeconds(1));
    simulation.then(response(503, "")).withSleeper(pause -> simulation.backoffs().size() == 1);
    assertThat(thrown(SECONDS_30))
        .isExactlyInstanceOf(TransportException.class)
        .hasMessage("add prospect failed: the client was closed (1 attempt)")
        .returns(Delivery.UNKNOWN, ExtrovertException::delivery);
  }

  @Test
  void waitForATurnCountsAgainstTheDeadline() {
    limit(Duration.ofSeconds(25));
    simulation.then(success(201)).then(success(201));
    call(SECONDS_30);
    call(SECONDS_30);
    assertThat(simulation.timeouts())
        .containsExactly(Duration.ofSeconds(10), Duration.ofMillis(4_500));
  }

  @Test
  void retryAfterOfTheSameCallIsABackoff() {
    simulation.then(response(429, "", "Retry-After", "20")).then(success(201));
    call(SECONDS_30);
    assertThat(released).containsExactly("1 at PT0S", "2 at PT20.5S");
  }

  @Test
  void interruptEndsTheWaitForATurn() {
    limit(Duration.ofSeconds(1));
    simulation
        .then(success(201))
        .withSleeper(
            duration -> {
              throw new InterruptedException();
            });
    call(SECONDS_30);
    assertThat(thrown(SECONDS_30))
        .hasMessage("add prospect failed: the thread was interrupted (0 attempts)");
    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "429, 20, PT20.5S",
    "503, 20, PT20.5S",
    "401, 20, PT20.5S",
    "429, 0, PT0.25S",
    "429, , PT0.25S",
    "503, , PT0S",
    "401, 0, PT0S"
  })
  void rateLimitedResponseHoldsBackOtherCalls(int status, String retryAfter, Duration turn) {
    simulation
        .then(
            retryAfter == null
                ? response(status, "")
                : response(status, "", "Retry-After", retryAfter))
        .then(success(201));
    catchThrowableOfType(
        ExtrovertException.class,
        () -> executor.execute(plan(0, SECONDS_30), executor.clientPacing(), simulation::attempt));
    call(SECONDS_30);
    assertThat(released.get(1)).startsWith("1 at " + turn);
  }

  @ParameterizedTest
  @CsvSource({
    "0,      7, PT7S",
    "0.9999, 7, PT7.69993S",
    "0.5,    1, PT1.05S",
    "0.9999, 20, PT20.9999S",
    "0.9999, 29, PT29.9999S",
    "0.9999, 29.5, "
  })
  void jitterOnTopOfRetryAfterIsLimited(double random, String retryAfter, Duration backoff) {
    simulation
        .withRandom(random)
        .then(response(429, "", "Retry-After", retryAfter))
        .then(success(201));
    if (backoff == null) {
      assertThat(thrown(SECONDS_30)).isInstanceOf(RateLimitException.class);
    } else {
      call(SECONDS_30);
      assertThat(simulation.backoffs()).containsExactly(backoff);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {29_400, 29_500})
  void jitterThatReachesTheDeadlineIsLeftOut(int deadline) {
    simulation.withRandom(0.5).then(response(429, "", "Retry-After", "29")).then(success(201));
    call(Duration.ofMillis(deadline));
    assertThat(simulation.backoffs()).containsExactly(Duration.ofSeconds(29));
  }

  @Test
  void deadlineOfABatchItemStartsAtItsFirstTurn() {
    Pacer batch = executor.innerPacer(Duration.ofMinutes(2), Duration.ZERO);
    simulation
        .then(success(201))
        .then(Duration.ofSeconds(29), response(503, ""))
        .then(success(201));
    patient(batch, Duration.ofMinutes(15));
    patient(batch, Duration.ofMinutes(15));
    assertThat(simulation.timeouts())
        .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMillis(750));
  }

  @Test
  void batchItemWaitsForRetryAfterBeyondItsDeadline() {
    Pacer batch = executor.innerPacer(Duration.ZERO, Duration.ZERO);
    simulation.then(response(503, "", "Retry-After", "60")).then(success(201));
    assertThat(patient(batch, Duration.ofMinutes(15)).attempts()).isEqualTo(2);
    assertThat(released).containsExactly("1 at PT0S", "2 at PT1M0.5S after PT1M0.5S");
  }

  @Test
  void batchItemEndsIfThePauseIsTooLong() {
    Pacer batch = executor.innerPacer(Duration.ZERO, Duration.ZERO);
    simulation.then(response(429, "", "Retry-After", "901"));
    assertThat(
            catchThrowableOfType(
                RateLimitException.class, () -> patient(batch, Duration.ofMinutes(15))))
        .returns(1, ExtrovertException::attempts);
    assertThat(
            catchThrowableOfType(
                RequestTimeoutException.class, () -> patient(batch, Duration.ofMinutes(15))))
        .returns(0, ExtrovertException::attempts);
  }

  @Test
  void waitForTheRateOfABatchDoesNotCountAsAPause() {
    Pacer batch = executor.innerPacer(Duration.ofMinutes(2), Duration.ZERO);
    simulation.then(success(201)).then(success(201));
    patient(batch, Duration.ofMinutes(1));
    Confirmation second =
        patient(
            batch,
            Duration.ofMinutes(1),
            duration -> {
              boolean slept = simulation.sleepExactly(duration);
              if (duration.compareTo(Duration.ofMinutes(2)) > 0) {
                batch.holdBack(Duration.ofSeconds(50));
              }
              return slept;
            });
    assertThat(second.attempts()).isEqualTo(1);
  }

  @Test
  void callbackBeforeSendingRunsOnceForEachCall() {
    List<String> asked = new ArrayList<>();
    Pacing pacing =
        new Pacing(
            executor.innerPacer(Duration.ZERO, Duration.ZERO),
            simulation::sleepExactly,
            Optional.empty(),
            () -> asked.add("may this call start?"),
            outcome -> {});
    simulation.then(response(503, "")).then(success(201));
    executor.execute(plan(2, SECONDS_30), pacing, simulation::attempt);
    assertThat(simulation.timeouts()).hasSize(2);
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "60"})
  void stoppedBatchEndsAWaitWithTheFailureBefore(String retryAfter) {
    Pacer batch = executor.innerPacer(Duration.ZERO, Duration.ZERO);
    simulation.then(response(503, "", "Retry-After", retryAfter)).then(success(201));
    assertThat(
            catchThrowableOfType(
                ExtrovertException.class,
                () -> patient(batch, Duration.ofMinutes(15), duration -> false)))
        .isInstanceOf(ServerException.class)
        .returns(1, ExtrovertException::attempts);
  }

  private void limit(Duration interval) {
    executor = simulation.withInterval(interval).executor(observer());
  }

  private Confirmation call(Duration deadline) {
    return executor.execute(plan(2, deadline), executor.clientPacing(), simulation::attempt);
  }

  private ExtrovertException thrown(Duration deadline) {
    return catchThrowableOfType(ExtrovertException.class, () -> call(deadline));
  }

  private Confirmation patient(Pacer pacer, Duration longestPause) {
    return patient(pacer, longestPause, simulation::sleepExactly);
  }

  private Confirmation patient(Pacer pacer, Duration longestPause, Sleeper sleeper) {
    Pacing pacing =
        new Pacing(pacer, sleeper, Optional.of(longestPause), () -> true, outcome -> {});
    return executor.execute(plan(2, SECONDS_30), pacing, simulation::attempt);
  }

  private static CallPlan plan(int maxRetries, Duration deadline) {
    return CallSimulation.plan(CallSimulation.idempotent(maxRetries), deadline);
  }

  private CallObserver observer() {
    return new CallObserver() {
      @Override
      public void attempting(String operation, int number, Duration waited) {
        Duration at = Duration.ofNanos(simulation.nanoTime() - start);
        released.add(number + " at " + at + (waited.isZero() ? "" : " after " + waited));
      }

      @Override
      public void attempted(
          String operation, int number, AttemptOutcome outcome, Duration duration) {}

      @Override
      public void backingOff(String operation, int nextAttempt, Duration duration) {}
    };
  }
}
