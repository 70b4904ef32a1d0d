package com.goextrovert.client.internal.http;

import java.io.IOException;

/** An answer goes on and on outside of its body. */
final class AnswerTooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  AnswerTooLongException() {
    super("the answer has no end");
  }

  /** TLS wraps what its socket throws. */
  static boolean isBehind(Throwable failure) {
    Throwable next = failure;
    for (int depth = 0; next != null && depth < 5; depth++) {
      if (next instanceof AnswerTooLongException) {
        return true;
      }
      next = next.getCause();
    }
    return false;
  }
}
