package com.goextrovert.sandbox;

/** Says no to a request, with a status and a message for its sender. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private Refusal(int status, String message) {
    // Without a stack trace: a refusal is an answer, and load tests ask for thousands of them.
    super(message, null, false, false);
    this.status = status;
  }

  static Refusal badRequest(String message) {
    return new Refusal(400, message);
  }

  static Refusal unauthorized(String message) {
    return new Refusal(401, message);
  }

  static Refusal notFound(String message) {
    return new Refusal(404, message);
  }

  int status() {
    return status;
  }
}
