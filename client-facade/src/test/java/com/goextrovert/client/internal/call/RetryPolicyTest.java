package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a call is retried, and after which backoff. */
class RetryPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, false",
    "1, 1, true",
    "1, 2, false",
    "2, 2, true",
    "2, 3, false",
    "2147483647, 2147483647, true"
  })
  void retriesAreLimited(int retries, int attempts, boolean allowed) {
    assertThat(CallSimulation.idempotent(retries).allowsRetry(Kind.LOST, attempts))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT0.5S",
    "2, PT1S",
    "3, PT2S",
    "4, PT4S",
    "5, PT8S",
    "6, PT8S",
    "64, PT8S",
    "65, PT8S",
    "2147483647, PT8S"
  })
  void longestBackoffDoublesUpToItsMaximum(int attempts, Duration longest) {
    assertThat(CallSimulation.idempotent(2).longestBackoff(attempts)).isEqualTo(longest);
    assertThat(CallSimulation.nonIdempotent(2).longestBackoff(attempts)).isEqualTo(longest);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.9999})
  void backoffIsARandomPartOfTheLongest(double random) {
    CallSimulation simulation = new CallSimulation().withRandom(random);
    IntStream.range(0, 6).forEach(i -> simulation.then(noResponse(Reason.NOT_CONNECTED, false)));
    simulation.then(success(201)).call(CallSimulation.idempotent(6), Duration.ofDays(1));
    assertThat(simulation.backoffs())
        .containsExactlyElementsOf(
            Arrays.stream(new long[] {500, 1_000, 2_000, 4_000, 8_000, 8_000})
                .mapToObj(longest -> Duration.ofNanos((long) (longest * 1_000_000 * random)))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "429, 7, PT7.35S",
    "502, 7, PT7.35S",
    "503, 7, PT7.35S",
    "504, 7, PT7.35S",
    "429, 29, PT29.5S",
    "429, 6.2, PT7.35S",
    "429, 'Mon, 27 Jul 2026 10:00:12 GMT', PT12.5S",
    "503, 'Mon, 27 Jul 2026 10:00:12 GMT', PT12.5S",
    // Zero or unreadable: the client's own backoff.
    "429, 0, PT0.25S",
    "429, 0.0, PT0.25S",
    "429, -1, PT0.25S",
    "429, soon, PT0.25S",
    "429, '', PT0.25S",
    "429, 'Mon, 27 Jul 2026 09:00:00 GMT', PT0.25S"
  })
  void retryAfterReplacesBackoff(int status, String retryAfter, Duration backoff) {
    CallSimulation simulation =
        new CallSimulation()
            .then(response(status, "", "Retry-After", retryAfter))
            .then(success(201));
    assertThat(simulation.call(CallSimulation.idempotent(2)).attempts()).isEqualTo(2);
    assertThat(simulation.backoffs()).containsExactly(backoff);
  }

  @Test
  void retryAfterDoesNotResetBackoff() {
    CallSimulation simulation =
        new CallSimulation()
            .then(response(429, "", "Retry-After", "7"))
            .then(response(429, ""))
            .then(response(429, "", "Retry-After", "1"))
            .then(success(201));
    simulation.call(CallSimulation.nonIdempotent(3));
    assertThat(simulation.backoffs())
        .isEqualTo(
            List.of(Duration.ofMillis(7_350), Duration.ofMillis(500), Duration.ofMillis(1_050)));
  }
}
