package com.goextrovert.client.internal.call;

import java.time.Duration;

/** Waits between attempts. */
public interface Sleeper {

  /**
   * Waits.
   *
   * @param duration how long
   * @return false if the client was closed meanwhile
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  boolean sleep(Duration duration) throws InterruptedException;
}
