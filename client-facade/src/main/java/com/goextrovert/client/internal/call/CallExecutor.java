package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.ApiException;
import com.goextrovert.client.error.CallFailure;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.call.AttemptOutcome.Confirmed;
import com.goextrovert.client.internal.call.AttemptOutcome.Failed;
import com.goextrovert.client.internal.call.AttemptOutcome.Kind;
import com.goextrovert.client.internal.call.Pacer.Turn;
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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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

  /** Sleeps before attempts; returns false if its owner, such as the client, has been closed. */
  public interface Sleeper {
    boolean sleep(Duration duration) throws InterruptedException;
  }

  /**
   * How a call waits and who observes it besides the listener.
   *
   * @param pacer grants the turns of its attempts
   * @param sleeper waits
   * @param longestPause how long a turn or {@code Retry-After} may be waited for without counting
   *     against the call's deadline; empty if all waiting counts
   * @param beforeSending runs after the first turn was taken; the call ends if it returns false
   * @param onOutcome is told the outcome of each attempt
   */
  public record Pacing(
      Pacer pacer,
      Sleeper sleeper,
      Optional<Duration> longestPause,
      BooleanSupplier beforeSending,
      Consumer<AttemptOutcome> onOutcome) {}

  private final Confirmer<T> confirmer;
  private final ResponseReader reader;
  private final CallObserver observer;
  private final Pacing clientPacing;
  private final LongSupplier nanoClock;
  private final DoubleSupplier random;

  /**
   * @param pacer grants the turns of attempts
   * @param clock tells how far away a {@code Retry-After} date is
   * @param nanoClock measures durations, in nanoseconds from any origin
   * @param random supplies numbers from 0 (inclusive) to 1 (exclusive)
   */
  public CallExecutor(
      Confirmer<T> confirmer,
      CallObserver observer,
      Pacer pacer,
      Sleeper sleeper,
      InstantSource clock,
      LongSupplier nanoClock,
      DoubleSupplier random) {
    this.confirmer = confirmer;
    this.reader = new ResponseReader(clock);
    this.observer = observer;
    this.clientPacing = new Pacing(pacer, sleeper, Optional.empty(), () -> true, outcome -> {});
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
        .map(failed -> ((Failed) failed).toException("", Delivery.UNKNOWN, 1))
        .filter(ApiException.class::isInstance)
        .forEach(exception -> ((ApiException) exception).isDuplicate());
  }

  /** Returns a pacer of a batch, whose turns are the client's as well. */
  public Pacer innerPacer(Duration interval, Duration delay) {
    return new Pacer(interval, delay, clientPacing.pacer(), nanoClock);
  }

  /** Returns how calls wait that are not part of a batch: within their deadline. */
  public Pacing clientPacing() {
    return clientPacing;
  }

  public T execute(CallPlan plan, Pacing pacing, Exchange exchange) {
    long end = nanoClock.getAsLong() + plan.deadline().toNanos();
    Delivery overall = Delivery.NOT_SENT;
    Failed last = null;
    for (int attempts = 1; ; attempts++) {
      CallFailure unattempted = CallFailure.of(plan.operation(), overall, attempts - 1);
      long arrival = nanoClock.getAsLong();
      awaitTurn(plan, pacing, end, last, unattempted);
      long waited = nanoClock.getAsLong() - arrival;
      if (pacing.longestPause().isPresent()) {
        end += waited;
      }
      if (last == null && !pacing.beforeSending().getAsBoolean()) {
        throw new TransportException(unattempted, Reason.CLOSED.words());
      }
      observer.attempting(plan.operation(), attempts, Duration.ofNanos(waited));
      AttemptOutcome outcome = attempt(plan, pacing, exchange, attempts, timeLeft(end));
      if (outcome instanceof Confirmed confirmed) {
        return confirmer.confirm(confirmed.message(), confirmed.status(), attempts);
      }
      last = (Failed) outcome;
      overall = overall.strongest(last.effect());
      if (!backOff(plan, pacing, last, CallFailure.of(plan.operation(), overall, attempts), end)) {
        throw last.toException(plan.operation(), overall, attempts);
      }
    }
  }

  /** Returns once an attempt may be made; throws why there is none. */
  private void awaitTurn(CallPlan plan, Pacing pacing, long end, Failed last, CallFailure failure) {
    try {
      LongSupplier latest =
          () -> pacing.longestPause().map(p -> nanoClock.getAsLong() + p.toNanos()).orElse(end);
      Turn turn = pacing.pacer().await(latest, pacing.sleeper());
      if (turn == Turn.TAKEN) {
        return;
      }
      if (last != null && (turn == Turn.LATE || pacing.longestPause().isPresent())) {
        throw last.toException(plan.operation(), failure.delivery(), failure.attempts());
      }
      if (turn == Turn.LATE) {
        throw new RequestTimeoutException(
            failure, "its turn under a rate limit or Retry-After would come too late");
      }
      throw new TransportException(failure, Reason.CLOSED.words());
    } catch (InterruptedException e) {
      throw interrupted(failure);
    }
  }

  /**
   * Waits before another attempt; returns false if there is to be none. A 429 or {@code
   * Retry-After} holds back all calls, and a batch waits for it in line for its next turn.
   */
  private boolean backOff(
      CallPlan plan, Pacing pacing, Failed failed, CallFailure failure, long end) {
    Optional<Duration> asked = failed.retryAfter().filter(pause -> !pause.isZero());
    Duration timeLeft = timeLeft(end);
    Duration limit = asked.flatMap(pause -> pacing.longestPause()).orElse(timeLeft);
    Duration backoff =
        asked.isPresent()
            ? withJitterOnTop(asked.get(), limit)
            : withFullJitter(plan.retryPolicy().longestBackoff(failure.attempts()));
    if (asked.isPresent() || failed.kind() == Kind.RATE_LIMITED) {
      pacing.pacer().holdBack(backoff);
    }
    if (!plan.retryPolicy().allowsRetry(failed.kind(), failure.attempts())
        || backoff.compareTo(limit) >= 0) {
      return false;
    }
    if (asked.isPresent() && pacing.longestPause().isPresent()) {
      return true;
    }
    observer.backingOff(plan.operation(), failure.attempts() + 1, backoff);
    return sleep(backoff, pacing, failure);
  }

  private AttemptOutcome attempt(
      CallPlan plan, Pacing pacing, Exchange exchange, int number, Duration timeLeft) {
    Duration timeout = Collections.min(List.of(timeLeft, plan.attemptTimeout()));
    long start = nanoClock.getAsLong();
    AttemptOutcome outcome = outcome(plan, pacing.pacer(), exchange, timeout);
    Duration duration = Duration.ofNanos(nanoClock.getAsLong() - start);
    pacing.onOutcome().accept(outcome);
    observer.attempted(plan.operation(), number, outcome, duration);
    return outcome;
  }

  private AttemptOutcome outcome(CallPlan plan, Pacer pacer, Exchange exchange, Duration timeout) {
    try {
      AttemptOptions options =
          new AttemptOptions(plan.secrets().apiKey(), timeout, pacer::nanosUntilSend);
      RawResponse response = RawResponse.of(exchange.send(options));
      return reader.read(response, plan.secrets());
    } catch (NoResponseException e) {
      return Failed.withoutResponse(e);
    } catch (IOException | RuntimeException e) {
      // Callers must not see an exception that promises that nothing was sent.
      return Failed.unexpected(e);
    }
  }

  /** Up to 10% and one second more than asked, so that callers do not return all at once. */
  private Duration withJitterOnTop(Duration asked, Duration limit) {
    Duration most = Collections.min(List.of(asked.dividedBy(10), Duration.ofSeconds(1)));
    Duration later = asked.plus(withFullJitter(most));
    return later.compareTo(limit) < 0 ? later : asked;
  }

  private Duration withFullJitter(Duration longest) {
    return Duration.ofNanos((long) (longest.toNanos() * random.getAsDouble()));
  }

  /** Returns false if a batch has stopped; what ended the last attempt then ends the call. */
  private static boolean sleep(Duration backoff, Pacing pacing, CallFailure failureIfEnded) {
    try {
      boolean slept = pacing.sleeper().sleep(backoff);
      if (!slept && pacing.longestPause().isEmpty()) {
        throw new TransportException(failureIfEnded, Reason.CLOSED.words());
      }
      return slept;
    } catch (InterruptedException e) {
      throw interrupted(failureIfEnded);
    }
  }

  private static TransportException interrupted(CallFailure failure) {
    Thread.currentThread().interrupt();
    return new TransportException(failure, Reason.INTERRUPTED.words());
  }

  private Duration timeLeft(long end) {
    return Duration.ofNanos(end - nanoClock.getAsLong());
  }
}
