package com.goextrovert.client.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  @Test
  void countBelowTheMinimumIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.atLeast("maxRetries", 1, 2))
        .withMessage("maxRetries must be 2 or more");
  }

  @Test
  void positiveDurationOfAtMostAYearIsReturned() {
    Duration year = Duration.ofDays(365);
    assertThat(Limits.positive("deadline", Duration.ofNanos(1))).isEqualTo(Duration.ofNanos(1));
    assertThat(Limits.positive("deadline", year)).isEqualTo(year);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"PT0S", "PT-0.000000001S", "P-1D"})
  void durationThatIsNotPositiveIsRefused(Duration duration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.positive("deadline", duration))
        .withMessage("deadline must be a positive duration");
  }

  @Test
  void durationOfMoreThanAYearIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Limits.positive("deadline", Duration.ofDays(365).plusNanos(1)))
        .withMessage("deadline must be at most 365 days");
  }
}
