package com.goextrovert.openapi.update;

/** No specification could be had from where it was to be; its message is one clear sentence. */
final class UnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message, null, false, false);
  }
}
