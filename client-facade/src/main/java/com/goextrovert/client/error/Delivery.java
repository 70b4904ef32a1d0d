package com.goextrovert.client.error;

import java.util.Collections;
import java.util.List;

/**
 * Whether a failed call made its change on the server; {@link #UNKNOWN} in doubt.
 *
 * <p>Ordered by ascending strength. A call has the strongest delivery of its attempts.
 */
public enum Delivery {
  /** No byte of the request reached a server. Calling again is safe. */
  NOT_SENT,

  /** The server rejected the change. */
  REJECTED,

  /**
   * The change may have been made. The API has no operation to look it up, so either ask a person
   * to look in Extrovert, or call again: repeating a removal, or an addition with {@code
   * DuplicatePolicy.MOVE}, is safe. A repeated addition with {@code DuplicatePolicy.FAIL} either
   * succeeds or is rejected as a duplicate, which then may be the prospect that the first call
   * added; {@link ApiException#serverMessage()} says so.
   */
  UNKNOWN,

  /** The server confirmed the change in a response that otherwise breaks the contract. */
  APPLIED;

  /**
   * Returns the stronger of two deliveries.
   *
   * @param other the delivery of another attempt of the same call
   * @return the stronger one
   */
  public Delivery strongest(Delivery other) {
    return Collections.max(List.of(this, other));
  }
}
