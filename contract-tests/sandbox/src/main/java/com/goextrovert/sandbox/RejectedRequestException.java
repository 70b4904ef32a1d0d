package com.goextrovert.sandbox;

/** Thrown to reject a request; carries the status code and message of the response. */
final class RejectedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  RejectedRequestException(int status, String reason) {
    // Without a stack trace: a rejection is a response, and load tests provoke thousands of them.
    super(reason, null, false, false);
    this.status = status;
    this.reason = reason;
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
