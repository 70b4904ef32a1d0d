package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.call.CallExecutor.Sleeper;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Spaces attempts in two steps. Before an attempt, it grants turns in order of arrival, at least an
 * interval apart and not while the server asks callers to wait. Before the first byte of an attempt
 * leaves, it restores the spacing that connecting and a busy machine have disturbed.
 *
 * <p>A pacer may have an outer one, whose turns are taken as well: a batch's within its client's.
 * Thread-safe.
 */
public final class Pacer {

  /** A turn was taken, would have come too late, or the sleeper's owner was closed. */
  enum Turn {
    TAKEN,
    LATE,
    ENDED
  }

  /** A mistaken {@code Retry-After} must not disable a client for good. */
  private static final Duration LONGEST_HOLD = Duration.ofDays(1);

  private final long interval;
  private final Pacer outer;
  private final LongSupplier nanoClock;
  private final List<Object> line = new CopyOnWriteArrayList<>();
  private final AtomicLong heldUntil; // shared with the outer pacer
  private long nextTurn;
  private long nextSend;

  /** An interval of zero is no limit; the delay is the time until the first turn. */
  public Pacer(Duration interval, Duration delay, Pacer outer, LongSupplier nanoClock) {
    this.interval = interval.toNanos();
    this.outer = outer;
    this.nanoClock = nanoClock;
    this.nextSend = nanoClock.getAsLong();
    this.nextTurn = nextSend + delay.toNanos();
    this.heldUntil = outer == null ? new AtomicLong(nextSend) : outer.heldUntil;
  }

  /** Grants no turn for this time, for this pacer and all others of its client. */
  public void holdBack(Duration pause) {
    Duration hold = Collections.min(List.of(pause, LONGEST_HOLD));
    long end = nanoClock.getAsLong() + hold.toNanos();
    heldUntil.accumulateAndGet(end, Pacer::later);
  }

  /** Waits for a turn, unless it would come at {@code end} or later, as far as can be told now. */
  Turn await(LongSupplier end, Sleeper sleeper) throws InterruptedException {
    boolean isBatch = outer != null;
    Turn own = awaitOwn(end, sleeper, isBatch);
    return own == Turn.TAKEN && isBatch ? outer.awaitOwn(end, sleeper, true) : own;
  }

  private Turn awaitOwn(LongSupplier end, Sleeper sleeper, boolean isBatch)
      throws InterruptedException {
    Object place = new Object();
    line.add(place);
    try {
      while (true) {
        long wait;
        synchronized (this) {
          long now = nanoClock.getAsLong();
          // A batch waits in its own line while its client is held.
          long held = heldUntil.get();
          long turn = later(now, later(nextTurn, held)) + interval * line.indexOf(place);
          // A batch's own rate makes its items wait for as long as it takes.
          if ((isBatch ? held : turn) - end.getAsLong() >= 0) {
            return Turn.LATE;
          }
          wait = turn - now;
          if (wait == 0) {
            // On time, the spacing is two percent more than the interval, so that jitter on the way
            // to the server does not exceed the rate. Turns missed while late are not made up for.
            nextTurn = later(nextTurn + interval + interval / 50, now + interval);
            return Turn.TAKEN;
          }
        }
        if (!sleeper.sleep(Duration.ofNanos(wait))) {
          return Turn.ENDED;
        }
      }
    } finally {
      line.remove(place);
    }
  }

  /** Returns the time to wait before asking again, or 0 or less if a first byte leaves now. */
  synchronized long nanosUntilSend() {
    long now = nanoClock.getAsLong();
    long wait = nextSend - now;
    if (wait <= 0 && outer != null) {
      wait = outer.nanosUntilSend();
    }
    if (wait <= 0) {
      // Closer than turns are, so that a backlog from a stall shrinks. Keeping to the schedule
      // although a wake-up was a little late shortens any run of intervals by at most 5%.
      nextSend = later(nextSend + interval + interval / 100, now + interval - interval / 25);
    }
    return wait;
  }

  /** Times may overflow, so they are compared by their difference. */
  private static long later(long one, long other) {
    return one - other > 0 ? one : other;
  }
}
