package com.goextrovert.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts that no output may contain, neither plain nor encoded, even where a server echoes them. */
public final class SecretTexts {
  private final String[] secrets;

  public SecretTexts(String... secrets) {
    this.secrets = secrets.clone();
  }

  public String redact(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean isSafe =
        Stream.of(secrets)
            .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, UTF_8), base64(secret)))
            .noneMatch(form -> lower.contains(form.toLowerCase(Locale.ROOT)));
    return isSafe ? text : "(redacted: it contains a secret)";
  }

  private static String base64(String secret) {
    return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8));
  }
}
