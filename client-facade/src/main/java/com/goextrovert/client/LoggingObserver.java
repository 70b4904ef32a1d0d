package com.goextrovert.client;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.internal.answer.Outcome;
import com.goextrovert.client.internal.answer.Outcome.Failed;
import com.goextrovert.client.internal.call.CallObserver;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each attempt and each wait, and tells the listener. What may be said is listed here, word by
 * word: operation, number, status, delivery, duration and request id.
 */
final class LoggingObserver implements CallObserver {
  private static final Logger LOG = LoggerFactory.getLogger(ExtrovertClient.class);

  private final CallListener listener;

  LoggingObserver(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public void attempted(String operation, int number, Outcome outcome, Duration duration) {
    Optional<Delivery> delivery =
        outcome instanceof Failed failed ? Optional.of(failed.delivery()) : Optional.empty();
    LOG.debug(
        "{}: attempt {} {} with {} after {} ms, request id {}",
        operation,
        number,
        delivery.map(Delivery::name).orElse("CONFIRMED"),
        outcome.statusCode().isPresent() ? outcome.statusCode().getAsInt() : "no answer",
        duration.toMillis(),
        outcome.requestId().orElse("unknown"));
    tell(
        () ->
            listener.onAttempt(
                new CallListener.Attempt(
                    operation,
                    number,
                    outcome.statusCode(),
                    delivery,
                    outcome.requestId(),
                    duration)));
  }

  @Override
  public void waiting(String operation, int nextAttempt, Duration duration) {
    LOG.debug("{}: attempt {} follows in {} ms", operation, nextAttempt, duration.toMillis());
    tell(() -> listener.onWait(new CallListener.Wait(operation, nextAttempt, duration)));
  }

  /** A listener's mistake must not hide what became of a change; its text may be anything. */
  private static void tell(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException e) {
      LOG.warn("The call listener threw {}; the call goes on.", e.getClass().getName());
    }
  }
}
