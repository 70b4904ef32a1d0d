package com.goextrovert.client;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.internal.call.AttemptOutcome;
import com.goextrovert.client.internal.call.CallObserver;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs attempts and backoffs and notifies the listeners. None can change a call's outcome. */
final class LoggingObserver implements CallObserver {
  private static final Logger LOG = LoggerFactory.getLogger(ExtrovertClient.class);

  private final List<CallListener> listeners;

  LoggingObserver(List<CallListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void attempting(String operation, int number, Duration waited) {
    if (waited.toMillis() > 0) {
      log(
          () ->
              LOG.debug(
                  "{}: attempt {} waited {} ms for its turn",
                  operation,
                  number,
                  waited.toMillis()));
    }
    CallListener.AttemptStart start = new CallListener.AttemptStart(operation, number, waited);
    listeners.forEach(listener -> notify(() -> listener.onAttemptStart(start)));
  }

  @Override
  public void attempted(String operation, int number, AttemptOutcome outcome, Duration duration) {
    OptionalInt status = outcome.statusCode();
    log(
        () ->
            LOG.debug(
                "{}: attempt {} {}, {} after {} ms, request id {}",
                operation,
                number,
                outcome.delivery().map(Delivery::name).orElse("CONFIRMED"),
                status.isPresent() ? "status " + status.getAsInt() : "no response",
                duration.toMillis(),
                outcome.requestId().orElse("unknown")));
    CallListener.Attempt attempt =
        new CallListener.Attempt(
            operation, number, status, outcome.delivery(), outcome.requestId(), duration);
    listeners.forEach(listener -> notify(() -> listener.onAttempt(attempt)));
  }

  @Override
  public void backingOff(String operation, int nextAttempt, Duration duration) {
    log(
        () ->
            LOG.debug(
                "{}: attempt {} follows in {} ms", operation, nextAttempt, duration.toMillis()));
    CallListener.Backoff backoff = new CallListener.Backoff(operation, nextAttempt, duration);
    listeners.forEach(listener -> notify(() -> listener.onBackoff(backoff)));
  }

  /** Logs the type of what a listener throws; its message may hold anything. */
  static void notify(Runnable event) {
    try {
      event.run();
    } catch (Throwable e) {
      String type = e.getClass().getName();
      log(() -> LOG.warn("A listener threw {}; it is ignored.", type));
    }
  }

  private static void log(Runnable statement) {
    try {
      statement.run();
    } catch (RuntimeException e) {
      // Nowhere is left to report it, and it must not replace the outcome of the call.
    }
  }
}
