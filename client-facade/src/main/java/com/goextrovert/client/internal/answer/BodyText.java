package com.goextrovert.client.internal.answer;

import com.goextrovert.client.internal.http.Answer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body as text, for those who ask for it. */
final class BodyText {
  /** An exception is kept, and logged, longer than an answer. */
  private static final int MOST = 64 * 1024;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private BodyText() {}

  /**
   * The beginning of a body as text.
   *
   * @return at most 64 KiB of the body, decoded; null if there is none
   */
  static String of(Answer answer) {
    byte[] body = answer.body();
    if (body.length == 0) {
      return null;
    }
    return new String(body, 0, Math.min(body.length, MOST), charset(answer));
  }

  private static Charset charset(Answer answer) {
    Matcher declared = CHARSET.matcher(answer.header("Content-Type").orElse(""));
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // An unknown name says nothing; UTF-8 is the likeliest.
      return StandardCharsets.UTF_8;
    }
  }
}
