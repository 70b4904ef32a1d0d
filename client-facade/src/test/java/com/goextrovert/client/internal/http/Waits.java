package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets scripts wait for the other side of a test, and tests leave a connection idle. */
public final class Waits {
  private Waits() {}

  public static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(Peer.PATIENCE, TimeUnit.SECONDS)) {
        throw new IOException("the other side did not arrive");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Lets at least this time pass. After half a millisecond, a client looks for an end. */
  public static void idle(int micros) {
    long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }
}
