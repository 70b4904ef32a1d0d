package com.goextrovert.client.internal.http;

import java.time.Duration;
import java.util.UUID;

/** Gateways to a server on this machine, and calls through them. */
final class Gateway {
  /** What does not run out, unless something is broken. */
  static final Duration LONG = Duration.ofSeconds(Peer.PATIENCE);

  static final long LIMIT = 1_000;

  private Gateway() {}

  static HttpSettings settings(String url) {
    return settings(url, LONG);
  }

  static HttpSettings settings(String url, Duration connectTimeout) {
    return new HttpSettings(url, "the-client/1", connectTimeout, LIMIT, null, null);
  }

  static ProspectsGateway to(LoopbackServer server) {
    return Gateways.over(settings(server.url()));
  }

  static Answer remove(ProspectsGateway gateway) throws NoResponseException {
    return remove(gateway, LONG);
  }

  static Answer remove(ProspectsGateway gateway, Duration timeout) throws NoResponseException {
    return gateway.remove(
        "https://www.linkedin.com/in/john-doe",
        new UUID(3, 4),
        true,
        new Attempt("key-of-the-team", timeout));
  }
}
