package com.goextrovert.client;

/**
 * What to do with a prospect that already exists in another list or campaign of the same owner: the
 * specification's {@code moveDuplicatedProspect}.
 */
public enum DuplicatePolicy {
  /**
   * The call fails and moves nothing. The client does not retry a request that may have arrived,
   * because the first attempt may already have added the prospect.
   */
  FAIL,

  /**
   * The prospect moves to the given list. Adding it twice has the same effect as adding it once.
   */
  MOVE
}
