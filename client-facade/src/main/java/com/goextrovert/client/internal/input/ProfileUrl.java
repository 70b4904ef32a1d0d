package com.goextrovert.client.internal.input;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A LinkedIn profile URL in the one form that is sent: {@code https://www.linkedin.com/in/<slug>}.
 * Canonicalising a canonical URL changes nothing.
 */
public final class ProfileUrl {
  private static final String FIELD = "profileUrl";
  private static final String WANTED =
      "; give a LinkedIn profile URL such as https://www.linkedin.com/in/john-doe";
  private static final String PREFIX = "https://www.linkedin.com/in/";

  // ASCII only, on purpose: Unicode case folding would let a Kelvin sign pass for a k.
  private static final Pattern SCHEME = Pattern.compile("(?:https?:)?//", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST =
      Pattern.compile("(?:www\\.|m\\.|[a-z]{2}\\.)?linkedin\\.com", Pattern.CASE_INSENSITIVE);
  private static final Pattern LANGUAGE =
      Pattern.compile("[a-z]{2}(?:-[a-z]{2})?", Pattern.CASE_INSENSITIVE);

  private ProfileUrl() {}

  /**
   * Brings a profile URL into canonical form.
   *
   * @param input a profile URL as people and CRMs write it
   * @return the canonical URL
   * @throws IllegalArgumentException naming {@code profileUrl}, without repeating it, if the input
   *     is not the URL of a LinkedIn profile
   */
  public static String canonical(String input) {
    if (input == null) {
      throw refused("is missing");
    }
    String url = stripBlanks(input);
    if (url.isEmpty()) {
      throw refused("is blank");
    }
    if (url.codePoints().anyMatch(Character::isISOControl)) {
      throw refused("holds a control character");
    }
    return PREFIX + slug(path(withoutScheme(url)));
  }

  /**
   * The part of a canonical URL that names a person.
   *
   * @param canonical a canonical URL
   * @return its slug
   */
  public static String slugOf(String canonical) {
    return canonical.substring(PREFIX.length());
  }

  private static String stripBlanks(String input) {
    int start = 0;
    int end = input.length();
    while (start < end && isBlank(input.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(input.charAt(end - 1))) {
      end--;
    }
    return input.substring(start, end);
  }

  /** A no-break space is what comes along when a URL is copied from a page or a sheet. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String withoutScheme(String url) {
    Matcher scheme = SCHEME.matcher(url);
    return scheme.lookingAt() ? url.substring(scheme.end()) : url;
  }

  private static String path(String hostAndPath) {
    int authorityEnd = firstOf(hostAndPath, "/?#");
    String authority = hostAndPath.substring(0, authorityEnd);
    if (authority.indexOf('@') >= 0) {
      throw refused("has user info (before an @)");
    }
    if (authority.indexOf(':') >= 0) {
      throw refused("has a port, or a scheme other than http and https");
    }
    if (!HOST.matcher(authority).matches()) {
      throw refused("is not on linkedin.com");
    }
    String rest = hostAndPath.substring(authorityEnd);
    return rest.substring(0, firstOf(rest, "?#"));
  }

  private static String slug(String path) {
    List<String> segments = List.of(path.split("/", -1));
    boolean closed = segments.get(segments.size() - 1).isEmpty();
    List<String> named = closed ? segments.subList(0, segments.size() - 1) : segments;
    if (named.size() < 3 || !named.get(1).equals("in") || named.get(2).isEmpty()) {
      throw refused("is not a profile (/in/<slug>)");
    }
    boolean language = named.size() == 4 && LANGUAGE.matcher(named.get(3)).matches();
    if (named.size() > 3 && !language) {
      throw refused("has more after the profile's slug");
    }
    String slug = PercentCoding.normalize(named.get(2), FIELD);
    if (slug.equals(".") || slug.equals("..")) {
      throw refused("has a dot segment for a slug");
    }
    return slug;
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(FIELD + " " + why + WANTED);
  }
}
