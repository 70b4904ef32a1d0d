package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.answer.Outcome.Failed;
import com.goextrovert.client.internal.answer.Outcome.Kind;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.util.Optional;
import java.util.OptionalInt;

/** What an attempt without an answer came to. */
final class NoAnswers {
  private NoAnswers() {}

  static Failed read(NoResponseException noAnswer) {
    String reason = noAnswer.describe();
    boolean late =
        noAnswer.reason() == Reason.TIMEOUT || noAnswer.reason() == Reason.CONNECT_TIMEOUT;
    return new Failed(
        kind(noAnswer),
        noAnswer.sent() ? Delivery.UNKNOWN : Delivery.NOT_SENT,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        failure ->
            late
                ? new RequestTimeoutException(failure, reason)
                : new TransportException(failure, reason));
  }

  private static Kind kind(NoResponseException noAnswer) {
    return switch (noAnswer.reason()) {
      case NAME_NOT_RESOLVED, NOT_CONNECTED, CONNECT_TIMEOUT, PROXY_FAILED -> Kind.NOT_CONNECTED;
      case TIMEOUT -> noAnswer.sent() ? Kind.LOST : Kind.NOT_CONNECTED;
      case CONNECTION_LOST -> Kind.LOST;
      case TLS, PROXY_UNKNOWN, PROXY_REFUSED, INTERRUPTED, CLOSED -> Kind.OTHER;
    };
  }
}
