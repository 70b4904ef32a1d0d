package com.goextrovert.client;

/** What a batch does with an item whose change may or may not have been made. */
public enum UnknownPolicy {
  /**
   * Sends a removal, or an addition with {@link DuplicatePolicy#MOVE}, once more at the end of the
   * run, and once in every later run of the same journal. Reports any other as unknown.
   */
  RETRY_IF_IDEMPOTENT,

  /** Reports the item as unknown, and does not send it again. */
  REPORT
}
