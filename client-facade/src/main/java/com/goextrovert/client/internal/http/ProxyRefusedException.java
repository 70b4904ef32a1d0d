package com.goextrovert.client.internal.http;

import java.io.IOException;

/** Thrown when a proxy responds to CONNECT with a status code other than 200. */
final class ProxyRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int statusCode;

  ProxyRefusedException(int statusCode) {
    super("the proxy refused to connect");
    this.statusCode = statusCode;
  }

  int statusCode() {
    return statusCode;
  }
}
