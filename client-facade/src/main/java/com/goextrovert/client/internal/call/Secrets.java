package com.goextrovert.client.internal.call;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secrets of a call, and which words of the server may be shown without revealing them.
 *
 * @param apiKey the key to send
 * @param slug the part of the profile URL that names a person
 */
public record Secrets(String apiKey, String slug) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");

  /** Returns the id unless it holds a secret or is not 1 to 64 letters, digits, and {@code ._-}. */
  Optional<String> presentableId(String id) {
    return Optional.of(id).filter(ID.asMatchPredicate()).filter(this::holdsNoSecret);
  }

  /** Returns the host name unless it holds a secret or is not made of ASCII host characters. */
  Optional<String> presentableHost(String host) {
    return Optional.of(host).filter(HOST.asMatchPredicate()).filter(this::holdsNoSecret);
  }

  private boolean holdsNoSecret(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !lower.contains(apiKey.toLowerCase(Locale.ROOT))
        && !lower.contains(slug.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "Secrets[]";
  }
}
