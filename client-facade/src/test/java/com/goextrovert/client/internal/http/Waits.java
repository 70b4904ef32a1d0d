package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting in scripts and tests. */
public final class Waits {
  private Waits() {}

  public static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(Peer.PATIENCE, TimeUnit.SECONDS)) {
        throw new IOException("the latch was not released");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Waits for at least this time. A connection idle for 500 µs is checked before its next use. */
  public static void idle(int micros) {
    long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }
}
