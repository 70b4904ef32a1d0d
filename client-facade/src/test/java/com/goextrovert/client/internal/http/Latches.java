package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets scripts wait for the other side of a test. */
public final class Latches {
  private Latches() {}

  public static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(Peer.PATIENCE, TimeUnit.SECONDS)) {
        throw new IOException("the other side did not arrive");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
