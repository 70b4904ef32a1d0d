package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

/** An answer goes on and on outside of its body. */
final class AnswerTooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  AnswerTooLongException() {
    super("the answer has no end");
  }

  /** TLS wraps what its socket throws. */
  static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(5)
        .anyMatch(AnswerTooLongException.class::isInstance);
  }
}
