package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.CallFailure;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The outcome of one attempt, before the decision to retry. */
public sealed interface AttemptOutcome {

  /** The kinds of failure that the retry policy distinguishes. */
  enum Kind {
    /** No connection: nothing was sent. */
    NOT_CONNECTED,
    /** 429. */
    RATE_LIMITED,
    /** 502, 503 or 504. */
    UNAVAILABLE,
    /** The connection was lost, or time ran out, after the request may have left. */
    LOST,
    /** Everything else. */
    OTHER
  }

  /** The status code, if the server responded. */
  OptionalInt statusCode();

  /** Whether the change was made; empty if the server confirmed it. */
  Optional<Delivery> delivery();

  /** The server's id for the attempt, if it is safe to show. */
  Optional<String> requestId();

  /** The server confirmed the change. */
  record Confirmed(int status, String message, Optional<String> requestId)
      implements AttemptOutcome {
    @Override
    public OptionalInt statusCode() {
      return OptionalInt.of(status);
    }

    @Override
    public Optional<Delivery> delivery() {
      return Optional.empty();
    }
  }

  /**
   * The server did not confirm the change.
   *
   * @param kind the kind of failure, for the retry policy
   * @param effect the delivery of this attempt alone
   * @param statusCode the status code, if the server responded
   * @param requestId the server's id for the attempt, if it is safe to show
   * @param retryAfter the backoff that the server asks for
   * @param exception creates the exception that ends the call
   */
  record Failed(
      Kind kind,
      Delivery effect,
      OptionalInt statusCode,
      Optional<String> requestId,
      Optional<Duration> retryAfter,
      Function<CallFailure, ExtrovertException> exception)
      implements AttemptOutcome {

    static Failed withoutResponse(NoResponseException e) {
      Delivery effect = e.sent() ? Delivery.UNKNOWN : Delivery.NOT_SENT;
      String reason = e.describe();
      boolean late = e.reason() == Reason.TIMEOUT || e.reason() == Reason.CONNECT_TIMEOUT;
      return withoutResponse(
          kind(e),
          effect,
          failure ->
              late
                  ? new RequestTimeoutException(failure, reason)
                  : new TransportException(failure, reason));
    }

    /** Drops the exception's message, which may be server text. The request may have left. */
    static Failed unexpected(Exception e) {
      String reason = "the exchange failed unexpectedly [" + e.getClass().getSimpleName() + "]";
      return withoutResponse(
          Kind.OTHER, Delivery.UNKNOWN, failure -> new TransportException(failure, reason));
    }

    private static Failed withoutResponse(
        Kind kind, Delivery effect, Function<CallFailure, ExtrovertException> exception) {
      return new Failed(
          kind, effect, OptionalInt.empty(), Optional.empty(), Optional.empty(), exception);
    }

    private static Kind kind(NoResponseException e) {
      return switch (e.reason()) {
        case NAME_NOT_RESOLVED, NOT_CONNECTED, CONNECT_TIMEOUT, PROXY_FAILED -> Kind.NOT_CONNECTED;
        case TIMEOUT -> e.sent() ? Kind.LOST : Kind.NOT_CONNECTED;
        case CONNECTION_LOST -> Kind.LOST;
        case TLS, PROXY_UNKNOWN, PROXY_REFUSED, INTERRUPTED, CLOSED -> Kind.OTHER;
      };
    }

    @Override
    public Optional<Delivery> delivery() {
      return Optional.of(effect);
    }

    /** Creates the exception that ends a call, given the delivery over all its attempts. */
    ExtrovertException toException(String operation, Delivery overall, int attempts) {
      CallFailure failure = CallFailure.of(operation, overall, attempts);
      return exception.apply(requestId.map(failure::withRequestId).orElse(failure));
    }
  }
}
