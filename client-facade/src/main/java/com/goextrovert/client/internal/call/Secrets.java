package com.goextrovert.client.internal.call;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secrets of a call. Checks that server text to be shown contains none of them.
 *
 * @param apiKey the API key to send
 * @param slug the part of the profile URL that identifies a person
 */
public record Secrets(String apiKey, String slug) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");

  /** Returns the id if it contains no secret and is 1 to 64 of {@code A-Za-z0-9._-}. */
  Optional<String> presentableId(String id) {
    return Optional.of(id).filter(ID.asMatchPredicate()).filter(this::containsNoSecret);
  }

  /** Returns the host name if it contains no secret and only ASCII host characters. */
  Optional<String> presentableHost(String host) {
    return Optional.of(host).filter(HOST.asMatchPredicate()).filter(this::containsNoSecret);
  }

  private boolean containsNoSecret(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !lower.contains(apiKey.toLowerCase(Locale.ROOT))
        && !lower.contains(slug.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "Secrets[]";
  }
}
