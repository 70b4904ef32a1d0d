package com.goextrovert.openapi.update;

import com.goextrovert.openapi.SpecificationException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was read.
 *
 * @param name where it was read, fit for a report and a committed file
 * @param text its text
 * @param sha256 the SHA-256 of its bytes
 */
record Source(String name, String text, String sha256) {

  /** Decodes bytes, and refuses what is not UTF-8 rather than replace what it does not know. */
  static Source of(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') < 0) {
        return new Source(
            name, text.startsWith("\uFEFF") ? text.substring(1) : text, sha256(bytes));
      }
    } catch (CharacterCodingException malformed) {
      // Refused below, like UTF-16 without a mark, which decodes to text with zeros.
    }
    boolean isGzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    throw new SpecificationException(
        name + " is not text in UTF-8" + (isGzip ? " but gzip; unpack it." : "; convert it."));
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
