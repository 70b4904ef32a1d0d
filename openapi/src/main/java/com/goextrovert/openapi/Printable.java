package com.goextrovert.openapi;

import java.util.regex.Pattern;

/** Makes text of a specification safe for terminals and logs. */
public final class Printable {
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private Printable() {}

  /** {@return the text, with what moves a cursor, colours a terminal or hides text escaped} */
  public static String text(String text) {
    return UNPRINTABLE
        .matcher(text)
        .replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
  }
}
