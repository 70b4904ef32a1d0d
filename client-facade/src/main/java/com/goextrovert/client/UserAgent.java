package com.goextrovert.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The client's {@code User-Agent}. */
final class UserAgent {
  static final String NAME = "extrovert-java/" + version();

  private UserAgent() {}

  private static String version() {
    try (InputStream resource = UserAgent.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(resource);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("the library's version.properties cannot be read", e);
    }
  }
}
