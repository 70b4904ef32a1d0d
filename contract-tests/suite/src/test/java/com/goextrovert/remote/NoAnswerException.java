package com.goextrovert.remote;

/** No whole answer came. The message says why, without a word of the server's. */
public final class NoAnswerException extends Exception {
  private static final long serialVersionUID = 1L;

  NoAnswerException(String why) {
    super(why);
  }
}
