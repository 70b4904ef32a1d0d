package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.RawResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void backoffDoublesUpToItsMaximum() {
    CallSimulation simulation = failing(7).withRandom(0.5);
    simulation.call(CallSimulation.idempotent(7), DAY);
    assertThat(simulation.backoffs())
        .containsExactlyElementsOf(millis(250, 500, 1_000, 2_000, 4_000, 4_000, 4_000));
  }

  @Test
  void jitterStartsAtZero() {
    CallSimulation simulation = failing(3).withRandom(0);
    simulation.call(CallSimulation.idempotent(3), DAY);
    assertThat(simulation.backoffs()).containsExactlyElementsOf(millis(0, 0, 0));
  }

  @Test
  void jitterEndsBelowTheLongestBackoff() {
    CallSimulation simulation = failing(6).withRandom(Math.nextDown(1.0));
    simulation.call(CallSimulation.idempotent(6), DAY);
    List<Duration> longest = millis(500, 1_000, 2_000, 4_000, 8_000, 8_000);
    assertThat(simulation.backoffs())
        .hasSameSizeAs(longest)
        .zipSatisfy(
            longest,
            (backoff, most) ->
                assertThat(backoff).isBetween(most.minusNanos(2), most.minusNanos(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "429, 7, PT7S",
    "502, 7, PT7S",
    "503, 7, PT7S",
    "504, 7, PT7S",
    "429, 29, PT29S",
    "429, 6.2, PT7S",
    "429, 'Mon, 27 Jul 2026 10:00:12 GMT', PT12S",
    "503, 'Mon, 27 Jul 2026 10:00:12 GMT', PT12S"
  })
  void retryAfterReplacesBackoff(int status, String retryAfter, Duration backoff) {
    CallSimulation simulation =
        new CallSimulation().then(asking(status, retryAfter)).then(success(201));
    assertThat(simulation.call(CallSimulation.idempotent(2)).attempts()).isEqualTo(2);
    assertThat(simulation.backoffs()).containsExactly(backoff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", "", "Mon, 27 Jul 2026 09:00:00 GMT", "0.0"})
  void zeroOrUnreadableRetryAfterIsIgnored(String retryAfter) {
    CallSimulation simulation =
        new CallSimulation().then(asking(429, retryAfter)).then(success(201));
    simulation.call(CallSimulation.nonIdempotent(2));
    assertThat(simulation.backoffs()).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void retryAfterDoesNotResetBackoff() {
    CallSimulation simulation =
        new CallSimulation()
            .then(asking(429, "7"))
            .then(response(429, ""))
            .then(asking(429, "1"))
            .then(success(201));
    simulation.call(CallSimulation.nonIdempotent(3));
    assertThat(simulation.backoffs()).containsExactlyElementsOf(millis(7_000, 500, 1_000));
  }

  private static CallSimulation failing(int times) {
    CallSimulation simulation = new CallSimulation();
    IntStream.range(0, times)
        .forEach(i -> simulation.then(noResponse(Reason.NOT_CONNECTED, false)));
    return simulation.then(success(201));
  }

  private static RawResponse asking(int status, String retryAfter) {
    return response(status, "", "Retry-After", retryAfter);
  }

  private static List<Duration> millis(long... millis) {
    return Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
  }
}
