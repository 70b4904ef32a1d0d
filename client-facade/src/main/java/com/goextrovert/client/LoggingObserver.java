package com.goextrovert.client;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.internal.call.AttemptOutcome;
import com.goextrovert.client.internal.call.CallObserver;
import java.time.Duration;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs attempts and backoffs and notifies the listener. Neither can change a call's outcome. */
final class LoggingObserver implements CallObserver {
  private static final Logger LOG = LoggerFactory.getLogger(ExtrovertClient.class);

  private final CallListener listener;

  LoggingObserver(CallListener listener) {
    this.listener = listener;
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
    notify(() -> listener.onAttemptStart(new CallListener.AttemptStart(operation, number, waited)));
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
    notify(
        () ->
            listener.onAttempt(
                new CallListener.Attempt(
                    operation, number, status, outcome.delivery(), outcome.requestId(), duration)));
  }

  @Override
  public void backingOff(String operation, int nextAttempt, Duration duration) {
    log(
        () ->
            LOG.debug(
                "{}: attempt {} follows in {} ms", operation, nextAttempt, duration.toMillis()));
    notify(() -> listener.onBackoff(new CallListener.Backoff(operation, nextAttempt, duration)));
  }

  /** Logs the type of what a listener throws; its message may hold anything. */
  static void notify(Runnable event) {
    try {
      event.run();
    } catch (Throwable e) {
      String type = e.getClass().getName();
      log(() -> LOG.warn("The call listener threw {}; the call continues.", type));
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
