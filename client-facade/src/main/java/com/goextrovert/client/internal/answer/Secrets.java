package com.goextrovert.client.internal.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What must not be shown of a call, and the rule by which a word of the server's may be.
 *
 * @param apiKey the key that was sent
 * @param slug the part of the profile URL that names a person
 */
public record Secrets(String apiKey, String slug) {
  private static final Pattern PRESENTABLE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern PRESENTABLE_HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");

  /**
   * An id that may be shown in a message.
   *
   * @param id what the server sent as an id
   * @return the id, if it is 1 to 64 letters, digits, dots, hyphens and underscores without a
   *     secret
   */
  Optional<String> presentableId(String id) {
    return Optional.of(id).filter(PRESENTABLE_ID.asMatchPredicate()).filter(this::isInnocent);
  }

  /**
   * A host name that may be shown in a message.
   *
   * @param host what the server sent as a host
   * @return the host, if it is one, without a secret
   */
  Optional<String> presentableHost(String host) {
    return Optional.of(host).filter(PRESENTABLE_HOST.asMatchPredicate()).filter(this::isInnocent);
  }

  private boolean isInnocent(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !lower.contains(apiKey.toLowerCase(Locale.ROOT))
        && !lower.contains(slug.toLowerCase(Locale.ROOT));
  }

  /** Of all things, not these. */
  @Override
  public String toString() {
    return "Secrets[]";
  }
}
