package com.goextrovert.client;

import java.io.PrintWriter;
import java.io.StringWriter;

/** All text that a throwable can print. */
public final class ThrowableText {
  private ThrowableText() {}

  /** Returns the message, {@code toString()} and the stack trace with all causes. */
  public static String of(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return thrown.getMessage() + "\n" + thrown + "\n" + text;
  }
}
