package com.goextrovert.client.internal.input;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One path segment in the normal form of RFC 3986: UTF-8, upper-case hex, unreserved characters
 * plain, everything else that was encoded still encoded.
 */
final class PercentCoding {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final String OTHER_PLAIN = "!$&'()*+,;=:@";

  private PercentCoding() {}

  static String normalize(String segment, String field) {
    StringBuilder normal = new StringBuilder(segment.length());
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    for (int i = 0; i < segment.length(); ) {
      int character = segment.codePointAt(i);
      if (character == '%') {
        encoded.write(hexByte(segment, i, field));
        i += 3;
        continue;
      }
      appendDecoded(normal, encoded, field);
      appendPlain(normal, character, field);
      i += Character.charCount(character);
    }
    appendDecoded(normal, encoded, field);
    return normal.toString();
  }

  private static int hexByte(String segment, int at, String field) {
    int end = at + 3;
    boolean hex =
        end <= segment.length()
            && HexFormat.isHexDigit(segment.charAt(at + 1))
            && HexFormat.isHexDigit(segment.charAt(at + 2));
    if (!hex) {
      throw new IllegalArgumentException(
          field + " has a % that two hexadecimal digits do not follow; write a plain % as %25");
    }
    return HexFormat.fromHexDigits(segment, at + 1, end);
  }

  /** Characters that arrived encoded: a run of bytes, because one character may take several. */
  private static void appendDecoded(
      StringBuilder normal, ByteArrayOutputStream encoded, String field) {
    String characters = decodeUtf8(encoded.toByteArray(), field);
    encoded.reset();
    characters
        .codePoints()
        .forEach(
            character -> {
              if (character == '/' || Character.isISOControl(character)) {
                throw new IllegalArgumentException(
                    field + " encodes a slash or a control character; a slug has none");
              }
              if (isUnreserved(character)) {
                normal.appendCodePoint(character);
              } else {
                appendEncoded(normal, character, field);
              }
            });
  }

  /** Characters that arrived as they are. */
  private static void appendPlain(StringBuilder normal, int character, String field) {
    if (isUnreserved(character) || OTHER_PLAIN.indexOf(character) >= 0) {
      normal.appendCodePoint(character);
    } else if (character < 128) {
      throw new IllegalArgumentException(
          field + " holds a character that no URL may hold there; percent-encode it");
    } else {
      appendEncoded(normal, character, field);
    }
  }

  private static void appendEncoded(StringBuilder normal, int character, String field) {
    ByteBuffer bytes;
    try {
      bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(Character.toChars(character)));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          field + " holds half a surrogate pair; give whole characters", e);
    }
    while (bytes.hasRemaining()) {
      normal.append('%').append(String.format("%02X", bytes.get()));
    }
  }

  private static String decodeUtf8(byte[] bytes, String field) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          field + " has a percent-encoding that is not UTF-8; encode its characters as UTF-8", e);
    }
  }

  private static boolean isUnreserved(int character) {
    return UNRESERVED.indexOf(character) >= 0;
  }
}
