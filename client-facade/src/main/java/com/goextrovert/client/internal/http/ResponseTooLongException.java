package com.goextrovert.client.internal.http;

import java.io.IOException;

/** Thrown when a response goes on without end outside of its body. */
final class ResponseTooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  ResponseTooLongException() {
    super("the response has no end");
  }
}
