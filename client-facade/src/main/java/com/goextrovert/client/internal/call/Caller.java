package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.CallFailure;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.answer.AnswerReader;
import com.goextrovert.client.internal.answer.Outcome;
import com.goextrovert.client.internal.answer.Outcome.Confirmed;
import com.goextrovert.client.internal.answer.Outcome.Failed;
import com.goextrovert.client.internal.answer.Secrets;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The one place where a request is repeated. It makes attempts until one is confirmed, the policy
 * has enough or the deadline is near, and throws what all of them together came to. Thread-safe.
 */
public final class Caller {
  private final AnswerReader reader;
  private final CallObserver observer;
  private final Sleeper sleeper;
  private final LongSupplier nanoClock;
  private final DoubleSupplier random;

  /**
   * A caller.
   *
   * @param reader judges answers
   * @param observer sees attempts and waits
   * @param sleeper waits
   * @param nanoClock tells the time, in nanoseconds from any moment
   * @param random gives numbers from 0 (inclusive) to 1 (exclusive)
   */
  public Caller(
      AnswerReader reader,
      CallObserver observer,
      Sleeper sleeper,
      LongSupplier nanoClock,
      DoubleSupplier random) {
    this.reader = reader;
    this.observer = observer;
    this.sleeper = sleeper;
    this.nanoClock = nanoClock;
    this.random = random;
  }

  /**
   * Makes a call.
   *
   * @param plan what it may take
   * @param secrets what must not be shown of it
   * @param function makes one attempt
   * @return the confirmation
   * @throws com.goextrovert.client.error.ExtrovertException if there is none
   */
  public Completed call(CallPlan plan, Secrets secrets, AttemptFunction function) {
    long end = nanoClock.getAsLong() + plan.deadline().toNanos();
    Delivery overall = Delivery.NOT_SENT;
    for (int attempts = 1; ; attempts++) {
      Outcome outcome = attempt(plan, secrets, function, attempts, left(end));
      if (outcome instanceof Confirmed confirmed) {
        return new Completed(confirmed, attempts);
      }
      Failed failed = (Failed) outcome;
      overall = overall.strongest(failed.delivery());
      Optional<Duration> wait = waitAfter(plan.policy(), failed, attempts, left(end));
      if (wait.isPresent()) {
        observer.waiting(plan.operation(), attempts + 1, wait.get());
        sleep(wait.get(), CallFailure.of(plan.operation(), overall, attempts));
      }
      if (wait.isEmpty() || left(end).compareTo(Duration.ZERO) <= 0) {
        throw failed.toException(plan.operation(), overall, attempts);
      }
    }
  }

  private Outcome attempt(
      CallPlan plan, Secrets secrets, AttemptFunction function, int number, Duration left) {
    Duration timeout = Collections.min(List.of(left, plan.attemptTimeout()));
    long start = nanoClock.getAsLong();
    Outcome outcome;
    try {
      outcome = reader.read(function.attempt(timeout), secrets);
    } catch (NoResponseException e) {
      outcome = NoAnswers.read(e);
    }
    Duration took = Duration.ofNanos(nanoClock.getAsLong() - start);
    observer.attempted(plan.operation(), number, outcome, took);
    return outcome;
  }

  /** How long to wait for the next attempt; empty if there is to be none. */
  private Optional<Duration> waitAfter(
      RetryPolicy policy, Failed failed, int attempts, Duration left) {
    if (!policy.goesOnAfter(failed.kind(), attempts)) {
      return Optional.empty();
    }
    Duration wait =
        failed
            .retryAfter()
            .filter(asked -> !asked.isZero())
            .orElseGet(() -> withFullJitter(policy.longestDelay(attempts)));
    return Optional.of(wait).filter(w -> w.compareTo(left) < 0);
  }

  private Duration withFullJitter(Duration longest) {
    return Duration.ofNanos((long) (longest.toNanos() * random.getAsDouble()));
  }

  private void sleep(Duration wait, CallFailure ifEnded) {
    try {
      if (!sleeper.sleep(wait)) {
        throw new TransportException(ifEnded, Reason.CLOSED.words());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(ifEnded, Reason.INTERRUPTED.words());
    }
  }

  private Duration left(long end) {
    return Duration.ofNanos(end - nanoClock.getAsLong());
  }
}
