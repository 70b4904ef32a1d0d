package com.goextrovert.client.internal.http;

/** Thrown when a proxy selector fails or chooses nothing that can be used. */
final class UnknownProxyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownProxyException(Throwable cause) {
    super("the proxy could not be determined", cause);
  }
}
