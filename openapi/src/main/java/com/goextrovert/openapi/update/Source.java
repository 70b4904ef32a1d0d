package com.goextrovert.openapi.update;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What was read, and where: the name is fit for a report and a committed file. */
final class Source {
  private final String name;
  private final byte[] bytes;

  Source(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  String name() {
    return name;
  }

  String text() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  String sha256() {
    return sha256(bytes);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
