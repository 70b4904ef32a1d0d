package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.answer.AnswerReader;
import com.goextrovert.client.internal.answer.Outcome;
import com.goextrovert.client.internal.answer.Outcome.Failed;
import com.goextrovert.client.internal.answer.Secrets;
import com.goextrovert.client.internal.http.Answer;
import com.goextrovert.client.internal.http.NoResponseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where calls take no time but what the script says: attempts come from a script, waits are noted
 * and move the clock, randomness is fixed.
 */
public final class CallWorld {
  private static final Instant NOW = Instant.parse("2026-07-27T10:00:00Z");

  private final Deque<AttemptFunction> script = new ArrayDeque<>();
  private final List<Duration> timeouts = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  // The clock may count from any moment: here it overflows soon.
  private long nanos = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();
  private double random = 0.5;
  private Sleeper sleeper = this::sleepExactly;

  /** The next attempt gets an answer at once. */
  public CallWorld then(Answer answer) {
    return then(Duration.ZERO, answer);
  }

  /** The next attempt gets an answer after a while. */
  public CallWorld then(Duration took, Answer answer) {
    script.add(
        timeout -> {
          pass(took);
          return answer;
        });
    return this;
  }

  /** The next attempt gets none, and that is known at once. */
  public CallWorld then(NoResponseException noAnswer) {
    return then(Duration.ZERO, noAnswer);
  }

  /** The next attempt gets none, and that is known after a while. */
  public CallWorld then(Duration took, NoResponseException noAnswer) {
    script.add(
        timeout -> {
          pass(took);
          throw noAnswer;
        });
    return this;
  }

  public CallWorld withRandom(double number) {
    this.random = number;
    return this;
  }

  public CallWorld withSleeper(Sleeper other) {
    this.sleeper = other;
    return this;
  }

  public boolean sleepExactly(Duration duration) {
    pass(duration);
    return true;
  }

  public void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  /** Makes the attempt that is next in the script; there must be one. */
  public Answer attempt(Duration timeout) throws NoResponseException {
    timeouts.add(timeout);
    return script.remove().attempt(timeout);
  }

  public Caller caller() {
    return caller(observer());
  }

  public Caller caller(CallObserver observer) {
    return new Caller(
        new AnswerReader(InstantSource.fixed(NOW)),
        observer,
        duration -> {
          waits.add(duration);
          return sleeper.sleep(duration);
        },
        () -> nanos,
        () -> random);
  }

  /** Calls {@code add prospect}, with a deadline of 30 seconds and 10 for an attempt. */
  public Completed call(RetryPolicy policy) {
    return call(policy, Duration.ofSeconds(30));
  }

  public Completed call(RetryPolicy policy, Duration deadline) {
    return caller()
        .call(
            new CallPlan("add prospect", policy, deadline, Duration.ofSeconds(10)),
            new Secrets("key-of-the-team", "john-doe"),
            this::attempt);
  }

  /** How long each attempt was given. */
  public List<Duration> timeouts() {
    return timeouts;
  }

  /** How long each wait was to last. */
  public List<Duration> waits() {
    return waits;
  }

  /** What the observer saw. */
  public List<String> events() {
    return events;
  }

  private CallObserver observer() {
    return new CallObserver() {
      @Override
      public void attempted(String operation, int attempt, Outcome outcome, Duration duration) {
        String came = outcome instanceof Failed failed ? failed.delivery().name() : "CONFIRMED";
        events.add(operation + ", attempt " + attempt + ": " + came + " after " + duration);
      }

      @Override
      public void waiting(String operation, int nextAttempt, Duration duration) {
        events.add(operation + ", attempt " + nextAttempt + " in " + duration);
      }
    };
  }
}
