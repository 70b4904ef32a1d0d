package com.goextrovert.client.internal.call;

import java.time.Duration;

/** Sleeps between attempts. */
@FunctionalInterface
public interface Sleeper {

  /** Returns false if the client was closed meanwhile. */
  boolean sleep(Duration duration) throws InterruptedException;
}
