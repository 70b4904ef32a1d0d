package com.goextrovert.client.internal.call;

import com.goextrovert.client.internal.http.RawResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes a body for the accessors of exceptions. */
final class BodyText {
  /** Exceptions live longer than responses, and get logged. */
  private static final int MAX_BYTES = 64 * 1024;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private BodyText() {}

  /** Returns at most the first 64 KiB, decoded; null if the body is empty. */
  static String of(RawResponse response) {
    byte[] body = response.bytes();
    if (body.length == 0) {
      return null;
    }
    return new String(body, 0, Math.min(body.length, MAX_BYTES), charset(response));
  }

  private static Charset charset(RawResponse response) {
    Matcher declared = CHARSET.matcher(response.header("Content-Type").orElse(""));
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // UTF-8 is the likeliest encoding behind an unknown name.
      return StandardCharsets.UTF_8;
    }
  }
}
