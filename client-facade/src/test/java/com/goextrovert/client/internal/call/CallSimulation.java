package com.goextrovert.client.internal.call;

import com.goextrovert.client.Confirmation;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.internal.call.CallExecutor.Exchange;
import com.goextrovert.client.internal.call.CallExecutor.Sleeper;
import com.goextrovert.client.internal.http.AttemptOptions;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.RawResponse;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Calls on a simulated clock. Attempts follow a script; backoffs are recorded and end at once. */
public final class CallSimulation {
  public static final String KEY = "Key-of-the-team-42";
  public static final String SLUG = "john-doe";
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-07-27T10:00:00Z"));

  private final Deque<Exchange> script = new ArrayDeque<>();
  private final List<Duration> timeouts = new ArrayList<>();
  private final List<Duration> backoffs = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  // System.nanoTime() may start anywhere, so this clock overflows soon.
  private long nanos = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();
  private double random = 0.5;
  private Sleeper sleeper = this::sleepExactly;
  private Duration interval = Duration.ZERO;

  public static RetryPolicy idempotent(int maxRetries) {
    return new RetryPolicy(true, maxRetries, Duration.ofMillis(500), Duration.ofSeconds(8));
  }

  public static RetryPolicy nonIdempotent(int maxRetries) {
    return new RetryPolicy(false, maxRetries, Duration.ofMillis(500), Duration.ofSeconds(8));
  }

  public CallSimulation then(RawResponse response) {
    return then(Duration.ZERO, response);
  }

  public CallSimulation then(Duration took, RawResponse response) {
    return then(
        options -> {
          pass(took);
          return Responses.toFeign(response);
        });
  }

  public CallSimulation then(NoResponseException failure) {
    return then(Duration.ZERO, failure);
  }

  public CallSimulation then(Duration took, NoResponseException failure) {
    return then(
        options -> {
          pass(took);
          throw failure;
        });
  }

  public CallSimulation then(Exchange exchange) {
    script.add(exchange);
    return this;
  }

  public CallSimulation withRandom(double number) {
    this.random = number;
    return this;
  }

  public CallSimulation withSleeper(Sleeper other) {
    this.sleeper = other;
    return this;
  }

  /** Makes calls of executors that are created afterwards take turns. */
  public CallSimulation withInterval(Duration between) {
    this.interval = between;
    return this;
  }

  public boolean sleepExactly(Duration duration) {
    pass(duration);
    return true;
  }

  public long nanoTime() {
    return nanos;
  }

  void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  /** Plays the next attempt of the script. */
  public Response attempt(AttemptOptions options) throws IOException {
    timeouts.add(options.timeout());
    return script.remove().send(options);
  }

  public CallExecutor<Confirmation> executor(CallObserver observer) {
    return new CallExecutor<>(
        Confirmation::of,
        observer,
        new Pacer(interval, Duration.ZERO, null, this::nanoTime),
        duration -> {
          backoffs.add(duration);
          return sleeper.sleep(duration);
        },
        CLOCK,
        () -> nanos,
        () -> random);
  }

  /** Calls {@code add prospect} with a deadline of 30 s and an attempt timeout of 10 s. */
  public Confirmation call(RetryPolicy policy) {
    return call(policy, Duration.ofSeconds(30));
  }

  public Confirmation call(RetryPolicy policy, Duration deadline) {
    CallExecutor<Confirmation> executor = executor(observer());
    return executor.execute(plan(policy, deadline), executor.clientPacing(), this::attempt);
  }

  static CallPlan plan(RetryPolicy policy, Duration deadline) {
    return new CallPlan(
        "add prospect", policy, deadline, Duration.ofSeconds(10), new Secrets(KEY, SLUG));
  }

  /** Returns the timeout of each attempt. */
  public List<Duration> timeouts() {
    return timeouts;
  }

  public List<Duration> backoffs() {
    return backoffs;
  }

  /** Returns what the observer was notified of. */
  List<String> events() {
    return events;
  }

  public CallObserver observer() {
    return new CallObserver() {
      @Override
      public void attempting(String operation, int number, Duration waited) {}

      @Override
      public void attempted(
          String operation, int number, AttemptOutcome attempt, Duration duration) {
        String outcome = attempt.delivery().map(Delivery::name).orElse("CONFIRMED");
        events.add(operation + ", attempt " + number + ": " + outcome + " after " + duration);
      }

      @Override
      public void backingOff(String operation, int nextAttempt, Duration duration) {
        events.add(operation + ", attempt " + nextAttempt + " in " + duration);
      }
    };
  }
}
