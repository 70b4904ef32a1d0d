package com.goextrovert.client.internal.call;

import static com.goextrovert.client.internal.http.Answers.answer;
import static com.goextrovert.client.internal.http.Answers.noAnswer;
import static com.goextrovert.client.internal.http.Answers.success;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.Answer;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void theOwnWaitsDoubleUpToEightSecondsWithFullJitter() {
    CallWorld world = failing(7).withRandom(0.5);
    world.call(RetryPolicy.idempotent(7), DAY);
    assertThat(world.waits())
        .containsExactlyElementsOf(millis(250, 500, 1_000, 2_000, 4_000, 4_000, 4_000));
  }

  @Test
  void fullJitterBeginsAtNoWaitAtAll() {
    CallWorld world = failing(3).withRandom(0);
    world.call(RetryPolicy.idempotent(3), DAY);
    assertThat(world.waits()).containsExactlyElementsOf(millis(0, 0, 0));
  }

  @Test
  void fullJitterEndsJustBelowTheLongestDelay() {
    CallWorld world = failing(6).withRandom(Math.nextDown(1.0));
    world.call(RetryPolicy.idempotent(6), DAY);
    List<Duration> longest = millis(500, 1_000, 2_000, 4_000, 8_000, 8_000);
    assertThat(world.waits())
        .hasSameSizeAs(longest)
        .zipSatisfy(
            longest,
            (wait, most) -> assertThat(wait).isBetween(most.minusNanos(2), most.minusNanos(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "429, 7, PT7S",
    "502, 7, PT7S",
    "503, 7, PT7S",
    "504, 7, PT7S",
    "429, 29, PT29S",
    "429, 'Mon, 27 Jul 2026 10:00:12 GMT', PT12S",
    "503, 'Mon, 27 Jul 2026 10:00:12 GMT', PT12S"
  })
  void theServersWishTakesTheOwnWaitsPlace(int status, String retryAfter, Duration wait) {
    CallWorld world = new CallWorld().then(asking(status, retryAfter)).then(success(201));
    assertThat(world.call(RetryPolicy.idempotent(2)).attempts()).isEqualTo(2);
    assertThat(world.waits()).containsExactly(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", "", "Mon, 27 Jul 2026 09:00:00 GMT", "1.5"})
  void aWishForNoWaitOrAnIllegibleOneLeavesTheOwnWait(String retryAfter) {
    CallWorld world = new CallWorld().then(asking(429, retryAfter)).then(success(201));
    world.call(RetryPolicy.nonIdempotent(2));
    assertThat(world.waits()).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void aWishDoesNotSlowTheDoublingOfTheOwnWaits() {
    CallWorld world =
        new CallWorld()
            .then(asking(429, "7"))
            .then(answer(429, ""))
            .then(asking(429, "1"))
            .then(success(201));
    world.call(RetryPolicy.nonIdempotent(3));
    assertThat(world.waits()).containsExactlyElementsOf(millis(7_000, 500, 1_000));
  }

  private static CallWorld failing(int times) {
    CallWorld world = new CallWorld();
    IntStream.range(0, times).forEach(i -> world.then(noAnswer(Reason.NOT_CONNECTED, false)));
    return world.then(success(201));
  }

  private static Answer asking(int status, String retryAfter) {
    return answer(status, "", "Retry-After", retryAfter);
  }

  private static List<Duration> millis(long... millis) {
    return Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
  }
}
