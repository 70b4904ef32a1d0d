package com.goextrovert.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a LinkedIn profile. Immutable.
 *
 * <p>People, CRMs and exports spell one profile in many ways. All spellings of it become one
 * canonical URL, {@code https://www.linkedin.com/in/<slug>}, and two profile URLs are equal if they
 * name the same person. Any other text is refused with a message that says what to do and does not
 * repeat the text.
 */
public final class ProfileUrl {
  private static final String PREFIX = "https://www.linkedin.com/in/";
  private static final String EXAMPLE =
      "give a LinkedIn profile URL such as https://www.linkedin.com/in/john-doe";
  private static final String NOT_A_PROFILE =
      "is not the address of a profile; if it leads to one, open it in a browser and copy the"
          + " address that contains /in/";

  /** Advice where only LinkedIn knows the slug. */
  static final String COPY_IT =
      "open the profile in a browser and copy the address that contains /in/";

  // Case is ignored in ASCII only: Unicode case folding would accept a Kelvin sign for a k.
  private static final Pattern URL =
      pattern("(?<scheme>(?:https?:)?//)?(?<host>[^/?#]*)(?<path>[^?#]*)");
  private static final Pattern HOST =
      pattern("(?:(?:www|m|mobile|touch|[a-z]{2})\\.)?linkedin\\.com\\.?(?<port>:[0-9]*)?");
  private static final Pattern PROFILE =
      pattern("/(?:(?:mwlite/(?:profile/)?|comm/)?in)/(?<slug>[^/]+)(?:/*|(?<tail>/.*))");

  /** Dot segments would lead a browser elsewhere. */
  private static final Pattern SAME_PROFILE =
      pattern(
          "(?!.*[/\\\\](?:\\.|%2e){1,2}(?:[/\\\\]|$))/(?:[a-z]{2}(?:-(?:[a-z]{2}|hans|hant))?/*"
              + "|(?:recent-activity|overlay|details?)(?:/.*)?)");

  /** Part of the path, not a slug, if another segment follows: {@code /in/in/jo-li}. */
  private static final Set<String> PATH_WORDS = Set.of("in", "mwlite", "comm");

  /** Mistakes before the path. The first that matches is reported. */
  private static final List<Flaw> FLAWS =
      List.of(
          new Flaw("(?:www\\.)?lnkd\\.in", NOT_A_PROFILE),
          new Flaw(".*@.*", "has an @ before its path, as an e-mail address has; " + EXAMPLE),
          new Flaw(".*\\p{Cf}.*", "has an invisible character before its path; remove it"),
          new Flaw(
              "[^\\p{L}\\p{N}].*",
              "has a quotation mark, a bracket or another mark before its host; remove it"),
          new Flaw(".*%.*", "is percent-encoded before its path; decode it once"),
          new Flaw(
              "https?|[a-z][a-z+-]*:.*",
              "has a repeated, misspelt or unknown scheme; start it with https:// once"),
          new Flaw(".*", "does not start with an address on linkedin.com; " + EXAMPLE));

  private final String canonical;

  private ProfileUrl(String canonical) {
    this.canonical = canonical;
  }

  /** A mistake before the path, and what to do about it. */
  private record Flaw(String start, String message) {}

  /**
   * Reads a profile URL in any of its spellings: with the scheme {@code https}, {@code http} or
   * none; on a country's or a mobile host; with a query, a fragment, a language or a section of the
   * profile; with capitals, percent-encoded or not; with blanks and invisible characters around it.
   *
   * @param text the URL of a LinkedIn profile
   * @return the profile URL
   * @throws IllegalArgumentException if the text is null or is not the URL of a profile; the
   *     message names {@code profileUrl} and says what to do, without repeating the text
   */
  public static ProfileUrl parse(@Nullable String text) {
    if (text == null) {
      throw refused("is missing; " + EXAMPLE);
    }
    String url = ProfileSlug.strip(text, ProfileUrl::isPadding);
    if (url.isEmpty()) {
      throw refused("is blank; " + EXAMPLE);
    }
    if (url.codePoints().anyMatch(Character::isISOControl)) {
      throw refused("has a control character, such as a line break; remove it");
    }
    Matcher parts = URL.matcher(url);
    parts.lookingAt(); // always: each part may be empty
    requireLinkedIn(parts.group("scheme"), parts.group("host"));
    Matcher profile = PROFILE.matcher(parts.group("path"));
    if (!profile.matches()) {
      throw refused(NOT_A_PROFILE);
    }
    String slug = ProfileSlug.canonical(profile.group("slug"));
    String tail = profile.group("tail");
    if (tail != null && PATH_WORDS.contains(slug)) {
      throw refused("has a word of its path where the slug should be; " + COPY_IT);
    }
    if (tail != null && !SAME_PROFILE.matcher(tail).matches()) {
      throw refused("goes on after the person's slug; end it there");
    }
    return new ProfileUrl(PREFIX + slug);
  }

  /**
   * Reads a profile URL as {@link #parse} does, without an exception.
   *
   * @param text the URL of a LinkedIn profile
   * @return the profile URL; empty if the text is null or is not the URL of a profile
   */
  public static Optional<ProfileUrl> tryParse(@Nullable String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@return {@code https://www.linkedin.com/in/<slug>}, in ASCII} */
  public String canonical() {
    return canonical;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileUrl that && canonical.equals(that.canonical);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }

  /** Leaves out the URL, because it names a person. */
  @Override
  public String toString() {
    return "ProfileUrl[redacted]";
  }

  /** Returns the part of a canonical URL that names a person. */
  static String slugOf(String canonical) {
    return canonical.substring(PREFIX.length());
  }

  static IllegalArgumentException refused(String problem) {
    return new IllegalArgumentException("profileUrl " + problem);
  }

  private static void requireLinkedIn(String scheme, String host) {
    Matcher linkedIn = HOST.matcher(host);
    if (!linkedIn.matches()) {
      throw FLAWS.stream()
          .filter(flaw -> pattern(flaw.start()).matcher(host).matches())
          .map(flaw -> refused(flaw.message()))
          .findFirst()
          .orElseThrow();
    }
    String port = linkedIn.group("port");
    boolean standard =
        port == null
            || port.equals(":443")
            || port.equals(":80") && "http://".equalsIgnoreCase(scheme);
    if (!standard) {
      throw refused("has a colon or a port after its host; remove it");
    }
  }

  /** Copying a URL often adds a no-break space or invisible characters. */
  private static boolean isPadding(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || ProfileSlug.isInvisible(character);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
