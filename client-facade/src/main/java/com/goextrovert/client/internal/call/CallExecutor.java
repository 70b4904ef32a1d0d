package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.CallFailure;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.call.AttemptOutcome.Confirmed;
import com.goextrovert.client.internal.call.AttemptOutcome.Failed;
import com.goextrovert.client.internal.http.AttemptOptions;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.RawResponse;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Executes calls: makes attempts until one is confirmed, the retry policy allows no more or the
 * deadline is near, then returns the confirmation or throws the last failure with the delivery over
 * all attempts. The only place that retries. Thread-safe.
 *
 * @param <T> the type of confirmations
 */
public final class CallExecutor<T> {

  /** Creates a confirmation. */
  public interface Confirmer<T> {
    T confirm(String message, int statusCode, int attempts);
  }

  /** Sends the request of a call once, through a generated Feign interface. */
  public interface Exchange {
    Response send(AttemptOptions options) throws IOException;
  }

  /** Sleeps between attempts; returns false if the client was closed meanwhile. */
  public interface Sleeper {
    boolean sleep(Duration duration) throws InterruptedException;
  }

  private final Confirmer<T> confirmer;
  private final ResponseReader reader;
  private final CallObserver observer;
  private final Sleeper sleeper;
  private final LongSupplier nanoClock;
  private final DoubleSupplier random;

  /**
   * @param clock tells how far away a {@code Retry-After} date is
   * @param nanoClock measures durations, in nanoseconds from any origin
   * @param random supplies numbers from 0 (inclusive) to 1 (exclusive)
   */
  public CallExecutor(
      Confirmer<T> confirmer,
      CallObserver observer,
      Sleeper sleeper,
      InstantSource clock,
      LongSupplier nanoClock,
      DoubleSupplier random) {
    this.confirmer = confirmer;
    this.reader = new ResponseReader(clock);
    this.observer = observer;
    this.sleeper = sleeper;
    this.nanoClock = nanoClock;
    this.random = random;
  }

  /**
   * Initializes every class that judges responses, by using it. Done before a request leaves,
   * because a class whose initialization runs out of memory stays unusable, and would fail every
   * later call.
   */
  public void initializeClasses() {
    confirmer.confirm("", 200, 1);
    Stream.concat(
            reader.readSamples(),
            Stream.of(Reason.TIMEOUT, Reason.CONNECTION_LOST)
                .map(reason -> Failed.withoutResponse(new NoResponseException(reason, true, null))))
        .filter(Failed.class::isInstance)
        .forEach(failed -> ((Failed) failed).toException("", Delivery.UNKNOWN, 1));
  }

  public T execute(CallPlan plan, Exchange exchange) {
    long end = nanoClock.getAsLong() + plan.deadline().toNanos();
    Delivery overall = Delivery.NOT_SENT;
    for (int attempts = 1; ; attempts++) {
      AttemptOutcome outcome = attempt(plan, exchange, attempts, timeLeft(end));
      if (outcome instanceof Confirmed confirmed) {
        return confirmer.confirm(confirmed.message(), confirmed.status(), attempts);
      }
      Failed failed = (Failed) outcome;
      overall = overall.strongest(failed.effect());
      Optional<Duration> backoff = backoff(plan.retryPolicy(), failed, attempts, timeLeft(end));
      if (backoff.isPresent()) {
        observer.backingOff(plan.operation(), attempts + 1, backoff.get());
        sleep(backoff.get(), CallFailure.of(plan.operation(), overall, attempts));
      }
      if (backoff.isEmpty() || timeLeft(end).compareTo(Duration.ZERO) <= 0) {
        throw failed.toException(plan.operation(), overall, attempts);
      }
    }
  }

  private AttemptOutcome attempt(CallPlan plan, Exchange exchange, int number, Duration timeLeft) {
    Duration timeout = Collections.min(List.of(timeLeft, plan.attemptTimeout()));
    long start = nanoClock.getAsLong();
    AttemptOutcome outcome = outcome(plan, exchange, timeout);
    Duration duration = Duration.ofNanos(nanoClock.getAsLong() - start);
    observer.attempted(plan.operation(), number, outcome, duration);
    return outcome;
  }

  private AttemptOutcome outcome(CallPlan plan, Exchange exchange, Duration timeout) {
    try {
      RawResponse response =
          RawResponse.of(exchange.send(new AttemptOptions(plan.secrets().apiKey(), timeout)));
      return reader.read(response, plan.secrets());
    } catch (NoResponseException e) {
      return Failed.withoutResponse(e);
    } catch (IOException | RuntimeException e) {
      // Callers must not see an exception that promises that nothing was sent.
      return Failed.unexpected(e);
    }
  }

  /** The backoff before the next attempt; empty if there is to be none. */
  private Optional<Duration> backoff(
      RetryPolicy policy, Failed failed, int attempts, Duration timeLeft) {
    if (!policy.allowsRetry(failed.kind(), attempts)) {
      return Optional.empty();
    }
    Duration backoff =
        failed
            .retryAfter()
            .filter(asked -> !asked.isZero())
            .orElseGet(() -> withFullJitter(policy.longestBackoff(attempts)));
    return Optional.of(backoff).filter(b -> b.compareTo(timeLeft) < 0);
  }

  private Duration withFullJitter(Duration longest) {
    return Duration.ofNanos((long) (longest.toNanos() * random.getAsDouble()));
  }

  private void sleep(Duration backoff, CallFailure failureIfEnded) {
    try {
      if (!sleeper.sleep(backoff)) {
        throw new TransportException(failureIfEnded, Reason.CLOSED.words());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(failureIfEnded, Reason.INTERRUPTED.words());
    }
  }

  private Duration timeLeft(long end) {
    return Duration.ofNanos(end - nanoClock.getAsLong());
  }
}
