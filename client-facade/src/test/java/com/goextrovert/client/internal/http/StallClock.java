package com.goextrovert.client.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Times out an exchange as soon as its server has stalled, and not before, even on a slow machine.
 * Each exchange must open a new connection.
 */
public final class StallClock implements HttpExchange.Patience {
  private static final long STEP_MILLIS = 5;

  private final LoopbackServer server;
  private final boolean afterHead;
  private final List<HttpExchange> exchanges = new ArrayList<>();

  private StallClock(LoopbackServer server, boolean afterHead) {
    this.server = server;
    this.afterHead = afterHead;
  }

  /**
   * Returns a connection to the server with such a clock.
   *
   * @param afterHead whether time runs out only after the head of a response has been read
   */
  public static ApiConnection connection(LoopbackServer server, boolean afterHead) {
    return new ApiConnection(
        Gateway.settings(server.url(), null), new StallClock(server, afterHead));
  }

  @Override
  public synchronized boolean await(HttpExchange exchange, CountDownLatch done, long nanos)
      throws InterruptedException {
    if (!exchanges.contains(exchange)) {
      exchanges.add(exchange);
    }
    while (!done.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
      long stalled = server.peers().stream().filter(Peer::hasStalled).count();
      if (stalled >= exchanges.size() && (!afterHead || exchange.hasHead())) {
        return false;
      }
    }
    return true;
  }
}
