package com.goextrovert.client;

/**
 * What to do with a prospect that already exists in another list or campaign of the same owner: the
 * specification's {@code moveDuplicatedProspect}.
 */
public enum DuplicatePolicy {
  /**
   * The call fails, and nothing moves. A call that may have arrived is not retried, because the
   * retry could meet the prospect that the call itself added.
   */
  FAIL,

  /**
   * The prospect moves to the given list. Adding it twice has the same effect as adding it once.
   */
  MOVE
}
