package com.goextrovert.client.internal.http;

import java.util.concurrent.CountDownLatch;

/** Waits for an exchange to finish. Tests let time run out without waiting for it. */
@FunctionalInterface
interface Patience {
  /**
   * Waits until the latch is released or the time is over.
   *
   * @return whether the latch was released
   */
  boolean await(HttpExchange exchange, CountDownLatch done, long nanos) throws InterruptedException;
}
