package com.goextrovert.live;

/** A provider state could not be brought about. The message says why. */
final class NotPreparedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean excused;

  private NotPreparedException(String why, boolean excused) {
    super(why);
    this.excused = excused;
  }

  /** Something that may be left out was left out. */
  static NotPreparedException notGiven(String what) {
    return new NotPreparedException(what, true);
  }

  /** What was tried did not work. */
  static NotPreparedException failed(String why) {
    return new NotPreparedException(why, false);
  }

  /** Whether the run may still be called a success. */
  boolean isExcused() {
    return excused;
  }
}
