package com.goextrovert.sandbox;

/** Thrown to reject a request; carries the status code and message of the response. */
final class RejectedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  RejectedRequestException(int status, String message) {
    // Without a stack trace: a rejection is a response, and load tests provoke thousands of them.
    super(message, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
