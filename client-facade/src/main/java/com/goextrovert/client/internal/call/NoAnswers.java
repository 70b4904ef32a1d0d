package com.goextrovert.client.internal.call;

import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.answer.Outcome.Failed;
import com.goextrovert.client.internal.answer.Outcome.Kind;
import com.goextrovert.client.internal.http.NoAnswerException;
import com.goextrovert.client.internal.http.NoAnswerException.Reason;
import java.util.Optional;
import java.util.OptionalInt;

/** What an attempt without an answer came to. */
final class NoAnswers {
  private NoAnswers() {}

  static Failed read(NoAnswerException noAnswer) {
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

  private static Kind kind(NoAnswerException noAnswer) {
    return switch (noAnswer.reason()) {
      case NAME_NOT_RESOLVED, NOT_CONNECTED, CONNECT_TIMEOUT -> Kind.NOT_CONNECTED;
      case TIMEOUT -> noAnswer.sent() ? Kind.LOST : Kind.NOT_CONNECTED;
      case CONNECTION_LOST -> Kind.LOST;
      case TLS, INTERRUPTED, CLOSED -> Kind.OTHER;
    };
  }
}
