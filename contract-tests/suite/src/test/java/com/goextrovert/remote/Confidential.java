package com.goextrovert.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words that nothing may show, also where a server says them back, as they are or encoded. */
public final class Confidential {
  private final List<String> forms;

  /**
   * Keeps these to itself.
   *
   * @param secrets none of them empty
   */
  public Confidential(String... secrets) {
    this.forms =
        Stream.of(secrets)
            .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, UTF_8), base64(secret)))
            .map(form -> form.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
  }

  /**
   * The text, if it may be shown.
   *
   * @param text what somebody said
   * @return the text, or a remark in its place if it quotes a secret
   */
  public String shown(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return forms.stream().anyMatch(lower::contains) ? "(not shown, for it quotes a secret)" : text;
  }

  private static String base64(String secret) {
    return Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8));
  }

  /** Of all things, not these. */
  @Override
  public String toString() {
    return "Confidential[]";
  }
}
