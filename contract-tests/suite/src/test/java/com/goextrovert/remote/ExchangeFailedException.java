package com.goextrovert.remote;

/** Thrown when an exchange produced no usable response. The message is safe to print. */
public final class ExchangeFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExchangeFailedException(String reason) {
    super(reason);
  }
}
