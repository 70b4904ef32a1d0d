package com.goextrovert.client.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void retriesAreLimited(int retries, int attempts, boolean goesOn) {
    assertThat(CallSimulation.idempotent(retries).allowsRetry(Kind.LOST, attempts))
        .isEqualTo(goesOn);
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT0.5S",
    "2, PT1S",
    "3, PT2S",
    "4, PT4S",
    "5, PT8S",
    "6, PT8S",
    "7, PT8S",
    "64, PT8S",
    "65, PT8S",
    "2147483647, PT8S"
  })
  void longestBackoffDoubles(int attempts, Duration longest) {
    assertThat(CallSimulation.idempotent(2).longestBackoff(attempts)).isEqualTo(longest);
    assertThat(CallSimulation.nonIdempotent(2).longestBackoff(attempts)).isEqualTo(longest);
  }
}
