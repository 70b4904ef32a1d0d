package com.goextrovert.remote;

/** Thrown when an exchange produced no usable response. The message holds no text of the server. */
public final class NoResponseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public NoResponseException(String reason) {
    super(reason);
  }
}
