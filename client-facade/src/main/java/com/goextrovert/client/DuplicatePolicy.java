package com.goextrovert.client;

/**
 * What to do with a prospect that already exists in another list or campaign of the same owner: the
 * specification's {@code moveDuplicatedProspect}.
 */
public enum DuplicatePolicy {
  /**
   * The call fails, and nothing moves. Such a call is not repeated once it may have arrived: a
   * repetition could meet the prospect that it added itself.
   */
  FAIL,

  /** The prospect is moved into this list and campaign. Repeating such a call changes nothing. */
  MOVE
}
