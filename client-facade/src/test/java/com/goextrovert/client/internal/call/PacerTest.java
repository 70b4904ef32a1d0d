package com.goextrovert.client.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.call.CallExecutor.Sleeper;
import com.goextrovert.client.internal.call.Pacer.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PacerTest {
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final long FOREVER = Duration.ofDays(30).toNanos();

  // The clock may count from any origin: this one overflows soon.
  private volatile long now = Long.MAX_VALUE - Duration.ofMillis(350).toNanos();
  private final long start = now;
  private final Pacer pacer = new Pacer(INTERVAL, Duration.ZERO, null, () -> now);
  private final List<Long> sleeps = new ArrayList<>();
  private final Sleeper sleeper = this::sleep;

  @Test
  void turnsAreTwoPercentMoreThanAnIntervalApart() throws Exception {
    assertThat(List.of(turn(), turn(), turn())).containsExactly(0.0, 102.0, 204.0);
  }

  @Test
  void slightlyLateTurnDoesNotDelayTheNext() throws Exception {
    turn();
    pass(103);
    assertThat(turn()).isEqualTo(103.0);
    assertThat(turn()).isEqualTo(204.0);
  }

  @Test
  void missedTurnsAreNotMadeUpFor() throws Exception {
    turn();
    pass(550);
    assertThat(List.of(turn(), turn())).containsExactly(550.0, 650.0);
  }

  @Test
  void turnAtTheEndIsRefusedWithoutWaiting() throws Exception {
    turn();
    assertThat(await(pacer, millis(102), sleeper)).isEqualTo(Turn.LATE);
    assertThat(sleeps).isEmpty();
    assertThat(await(pacer, millis(102) + 1, sleeper)).isEqualTo(Turn.TAKEN);
  }

  @Test
  void firstTurnComesAfterTheDelay() throws Exception {
    Pacer resumed = new Pacer(INTERVAL, Duration.ofSeconds(1), null, () -> now);
    assertThat(List.of(turn(resumed), turn(resumed))).containsExactly(1_000.0, 1_102.0);
  }

  @Test
  void endMayMoveWhileWaiting() throws Exception {
    turn();
    LongSupplier twoIntervalsAway = () -> now + millis(200);
    Turn turn =
        pacer.await(
            twoIntervalsAway,
            duration -> {
              if (sleeps.size() < 3) {
                pacer.holdBack(Duration.ofMillis(150));
              }
              return sleep(duration);
            });
    assertThat(turn).isEqualTo(Turn.TAKEN);
    assertThat(elapsed()).isEqualTo(300.0);
  }

  @Test
  void closedSleeperEndsWaiting() throws Exception {
    turn();
    assertThat(await(pacer, FOREVER, duration -> false)).isEqualTo(Turn.ENDED);
    assertThat(turn()).as("the turn is left to others").isEqualTo(102.0);
  }

  @Test
  void holdBackDelaysEveryTurn() throws Exception {
    Pacer unlimited = new Pacer(Duration.ZERO, Duration.ZERO, null, () -> now);
    assertThat(await(unlimited, FOREVER, sleeper)).isEqualTo(Turn.TAKEN);
    unlimited.holdBack(Duration.ofSeconds(7));
    unlimited.holdBack(Duration.ofSeconds(2));
    assertThat(await(unlimited, millis(6_999), sleeper)).isEqualTo(Turn.LATE);
    assertThat(await(unlimited, FOREVER, sleeper)).isEqualTo(Turn.TAKEN);
    assertThat(elapsed()).isEqualTo(7_000.0);
  }

  @Test
  void holdBackOfAnyLengthIsAccepted() throws Exception {
    pacer.holdBack(Duration.ofMillis(Long.MAX_VALUE));
    assertThat(await(pacer, Duration.ofDays(1).toNanos(), sleeper)).isEqualTo(Turn.LATE);
  }

  @Test
  void holdBackDuringTheWaitIsWaitedForToo() throws Exception {
    turn();
    Turn turn =
        await(
            pacer,
            FOREVER,
            duration -> {
              if (sleeps.isEmpty()) {
                pacer.holdBack(Duration.ofSeconds(3));
              }
              return sleep(duration);
            });
    assertThat(turn).isEqualTo(Turn.TAKEN);
    assertThat(elapsed()).isEqualTo(3_000.0);
  }

  @Test
  void innerPacerTakesTurnsOfBoth() throws Exception {
    Pacer inner = inner(Duration.ofMillis(250));
    assertThat(List.of(turn(inner), turn(), turn(inner), turn()))
        .containsExactly(0.0, 102.0, 255.0, 355.0);
  }

  @Test
  void batchThatEndsInItsOwnLineTakesNoTurnOfItsClient() throws Exception {
    Pacer client = new Pacer(Duration.ZERO, Duration.ZERO, null, () -> now);
    Pacer batch = new Pacer(INTERVAL, Duration.ZERO, client, () -> now);
    assertThat(await(batch, FOREVER, sleeper)).isEqualTo(Turn.TAKEN);
    assertThat(await(batch, FOREVER, duration -> false)).isEqualTo(Turn.ENDED);
  }

  @Test
  void batchIsNotLateBecauseOfItsOwnRate() throws Exception {
    Pacer inner = inner(Duration.ofMillis(250));
    turn(inner);
    assertThat(await(inner, millis(100), sleeper)).isEqualTo(Turn.TAKEN);
    assertThat(elapsed()).isEqualTo(255.0);
  }

  @Test
  void holdBackOfOnePacerHoldsAllOfItsClient() throws Exception {
    Pacer inner = inner(INTERVAL);
    Pacer sibling = inner(INTERVAL);
    inner.holdBack(Duration.ofSeconds(1));
    assertThat(await(pacer, millis(999), sleeper)).isEqualTo(Turn.LATE);
    assertThat(await(sibling, millis(999), sleeper)).isEqualTo(Turn.LATE);
    assertThat(turn(sibling)).isEqualTo(1_000.0);
  }

  @Test
  void turnsAreTakenInOrderOfArrival() throws Exception {
    turn();
    List<String> order = new ArrayList<>();
    // Each arrives while the one before it sleeps, and wakes before it.
    await(
        pacer,
        FOREVER,
        first -> {
          await(
              pacer,
              FOREVER,
              second -> {
                order.add("second sleeps " + second.toMillis());
                return order.size() < 3;
              });
          return sleep(first);
        });
    assertThat(order)
        .containsExactly("second sleeps 202", "second sleeps 202", "second sleeps 202");
    assertThat(elapsed()).isEqualTo(102.0);
    assertThat(turn()).as("who left takes no turn").isEqualTo(204.0);
  }

  @Test
  void callerInLineLearnsThatItsTurnHasBecomeLate() throws Exception {
    turn();
    Turn turn =
        await(
            pacer,
            millis(10_000),
            duration -> {
              pacer.holdBack(Duration.ofSeconds(10));
              return sleep(duration);
            });
    assertThat(turn).isEqualTo(Turn.LATE);
    assertThat(elapsed()).isEqualTo(102.0);
  }

  @Test
  void firstBytesAreAnIntervalApartAlthoughTurnsBunched() {
    assertThat(pacer.nanosUntilSend()).isZero();
    assertThat(pacer.nanosUntilSend()).isEqualTo(millis(101));
    pass(101);
    assertThat(pacer.nanosUntilSend()).isZero();
    assertThat(pacer.nanosUntilSend()).isEqualTo(millis(101));
  }

  @Test
  void anyRunOfFirstBytesTakesItsIntervals() {
    long last = 0;
    for (int i = 0; i < 101; i++) {
      for (long wait = pacer.nanosUntilSend(); wait > 0; wait = pacer.nanosUntilSend()) {
        now += wait + millis(i % 5);
      }
      last = now;
    }
    assertThat(last - start).isBetween(millis(10_000), millis(10_105));
  }

  @Test
  void missedFirstBytesAreNotMadeUpFor() {
    pacer.nanosUntilSend();
    pass(550);
    assertThat(pacer.nanosUntilSend()).isNotPositive();
    assertThat(pacer.nanosUntilSend()).isEqualTo(millis(96));
  }

  @Test
  void firstByteOfABatchWaitsInItsOwnLineFirst() {
    Pacer slow = inner(Duration.ofSeconds(1));
    slow.nanosUntilSend();
    assertThat(slow.nanosUntilSend()).isEqualTo(millis(1_010));
  }

  @Test
  void firstByteWaitsForBothPacers() {
    Pacer inner = inner(Duration.ofMillis(10));
    pacer.nanosUntilSend();
    assertThat(inner.nanosUntilSend()).isEqualTo(millis(101));
    pass(101);
    assertThat(inner.nanosUntilSend()).isZero();
    assertThat(inner(Duration.ZERO).nanosUntilSend()).isPositive();
  }

  @Test
  void unlimitedFirstBytesDoNotWait() {
    Pacer unlimited = new Pacer(Duration.ZERO, Duration.ZERO, null, () -> now);
    assertThat(unlimited.nanosUntilSend()).isZero();
    assertThat(unlimited.nanosUntilSend()).isZero();
  }

  private Pacer inner(Duration interval) {
    return new Pacer(interval, Duration.ZERO, pacer, () -> now);
  }

  private double turn() throws InterruptedException {
    return turn(pacer);
  }

  private Turn await(Pacer of, long longest, Sleeper own) throws InterruptedException {
    long end = now + longest;
    return of.await(() -> end, own);
  }

  /** Takes a turn, and returns when in milliseconds since the start. */
  private double turn(Pacer of) throws InterruptedException {
    assertThat(await(of, FOREVER, sleeper)).isEqualTo(Turn.TAKEN);
    return elapsed();
  }

  private boolean sleep(Duration duration) {
    sleeps.add(duration.toNanos());
    now += duration.toNanos();
    return true;
  }

  private void pass(double millis) {
    now += millis(millis);
  }

  private double elapsed() {
    return (now - start) / 1e6;
  }

  private static long millis(double millis) {
    return (long) (millis * 1_000_000);
  }
}
