package com.goextrovert.client;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The text of a throwable, wherever it may be printed. */
public final class Words {
  private Words() {}

  /** Message, {@code toString()} and stack trace with all causes and suppressed ones. */
  public static String of(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return thrown.getMessage() + "\n" + thrown + "\n" + text;
  }
}
