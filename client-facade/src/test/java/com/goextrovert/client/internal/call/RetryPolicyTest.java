package com.goextrovert.client.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.answer.Outcome.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "NOT_CONNECTED, true,  true",
    "RATE_LIMITED,  true,  true",
    "UNAVAILABLE,   false, true",
    "LOST,          false, true",
    "OTHER,         false, false"
  })
  void whatIsRepeatedDependsOnWhetherTheChangeMayBeMadeTwice(
      Kind kind, boolean nonIdempotent, boolean idempotent) {
    assertThat(RetryPolicy.nonIdempotent(2).goesOnAfter(kind, 1)).isEqualTo(nonIdempotent);
    assertThat(RetryPolicy.idempotent(2).goesOnAfter(kind, 1)).isEqualTo(idempotent);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, false",
    "1, 1, true",
    "1, 2, false",
    "2, 2, true",
    "2, 3, false",
    "2147483647, 2147483647, true"
  })
  void noMoreAttemptsFollowThanRetriesAreAllowed(int retries, int attempts, boolean goesOn) {
    assertThat(RetryPolicy.idempotent(retries).goesOnAfter(Kind.LOST, attempts)).isEqualTo(goesOn);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void withoutRetriesNothingIsRepeated(Kind kind) {
    assertThat(RetryPolicy.idempotent(0).goesOnAfter(kind, 1)).isFalse();
    assertThat(RetryPolicy.nonIdempotent(0).goesOnAfter(kind, 1)).isFalse();
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
  void theLongestDelayDoublesUpToEightSeconds(int attempts, Duration longest) {
    assertThat(RetryPolicy.idempotent(2).longestDelay(attempts)).isEqualTo(longest);
    assertThat(RetryPolicy.nonIdempotent(2).longestDelay(attempts)).isEqualTo(longest);
  }

  @Test
  void aPolicyKeepsItsOwnCopyOfWhatItWasGiven() {
    Set<Kind> kinds = EnumSet.of(Kind.LOST);
    RetryPolicy policy = new RetryPolicy(2, kinds, Duration.ofMillis(1), Duration.ofMillis(2));
    kinds.clear();
    assertThat(policy.goesOnAfter(Kind.LOST, 1)).isTrue();
  }
}
