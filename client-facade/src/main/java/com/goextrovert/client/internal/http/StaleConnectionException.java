package com.goextrovert.client.internal.http;

import java.io.IOException;

/** A pooled connection turned out to have ended before anything was sent on it. */
final class StaleConnectionException extends IOException {
  private static final long serialVersionUID = 1L;

  StaleConnectionException() {
    super("the pooled connection had ended");
  }
}
