package com.goextrovert.client.internal.http;

/** Makes gateways. */
public final class Gateways {
  private Gateways() {}

  /**
   * A gateway over HTTP/1.1.
   *
   * @param settings how to reach the server
   * @return a gateway, to be closed
   */
  public static ProspectsGateway over(HttpSettings settings) {
    return new FeignProspectsGateway(settings);
  }
}
