package com.goextrovert.client.error;

import java.util.Collections;
import java.util.List;

/**
 * What became of the change that a failed call asked for.
 *
 * <p>It errs towards {@link #UNKNOWN}, never away from it. The constants stand in rising strength:
 * over several attempts of one call the strongest counts.
 */
public enum Delivery {
  /** No byte of the request can have reached a server. Calling again is safe. */
  NOT_SENT,

  /** The server answered that it refused the change. */
  REJECTED,

  /** The request may have arrived, and nothing reliable says what became of it. */
  UNKNOWN,

  /** The server said that the change was made, in an answer that is otherwise broken. */
  APPLIED;

  /**
   * The stronger of two deliveries.
   *
   * @param other what another attempt of the same call came to
   * @return whichever says more about what may have been changed
   */
  public Delivery strongest(Delivery other) {
    return Collections.max(List.of(this, other));
  }
}
