package com.goextrovert.openapi;

import java.util.regex.Pattern;

/** Thrown when a specification, or a change of it, is unusable; the message is one sentence. */
public class SpecificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** Creates the exception without a stack trace: the cause is in a document, not in code. */
  public SpecificationException(String message) {
    super(printable(message), null, false, false);
  }

  /** {@return the text, with what moves a cursor, colours a terminal or hides text escaped} */
  public static String printable(String text) {
    return UNPRINTABLE
        .matcher(text)
        .replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
  }
}
