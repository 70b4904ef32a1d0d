package com.goextrovert.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts that no output may contain, neither plain nor encoded, even where a server echoes them. */
public final class SecretTexts {
  private final List<String> forms;

  /** Returns the given secrets. */
  public SecretTexts(String... secrets) {
    this.forms =
        Stream.of(secrets)
            .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, UTF_8), base64(secret)))
            .map(form -> form.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
  }

  /** Redacts a text. */
  public String redact(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return forms.stream().anyMatch(lower::contains) ? "(redacted: it contains a secret)" : text;
  }

  private static String base64(String secret) {
    return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8));
  }

  /** Returns no secret. */
  @Override
  public String toString() {
    return "SecretTexts[]";
  }
}
