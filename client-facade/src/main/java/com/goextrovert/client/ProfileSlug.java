package com.goextrovert.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** The part of a profile URL that names a person. */
final class ProfileSlug {
  private static final String NOT_UNICODE =
      "has a slug that is damaged or not encoded as UTF-8; " + ProfileUrl.COPY_IT;
  private static final String TOO_LONG =
      "has a slug of more than 150 characters, and LinkedIn's are shorter; " + ProfileUrl.COPY_IT;

  /** LinkedIn ignores case in the slugs that people choose, but not in these. */
  private static final Pattern MEMBER_ID = Pattern.compile("A[A-Za-z0-9]{2}AA[A-Za-z0-9_-]{25,}");

  private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");
  private static final Set<String> NOBODY = Set.of("", ".", "..", "me", "unavailable");

  /**
   * People choose at most 100 characters. LinkedIn makes slugs of a first name and a last name of
   * up to 50 characters each, and a number.
   */
  private static final int LONGEST = 150;

  /** Up to four characters compose to one. Normalizing many more takes quadratic time. */
  private static final int LONGEST_DECOMPOSED = 4 * LONGEST;

  /** Format characters but U+200C and U+200D, which join letters and the parts of an emoji. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

  private static final Pattern CLOSING_MARK = Pattern.compile("[\\p{P}&&[^\\x00-\\x7F]]\\z");
  private static final Pattern DAMAGED = Pattern.compile("[\\p{Cs}\\uFFFD]");
  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern FOREIGN =
      Pattern.compile("[\\x00-\\x7F&&[^A-Za-z0-9._~-]]|[\\p{Z}\\p{Cc}]");

  private ProfileSlug() {}

  /** Returns the one spelling of a slug: NFC, percent-encoded, in lower case but for member ids. */
  static String canonical(String given) {
    String raw = strip(given, ProfileSlug::isInvisible);
    refuse(INVISIBLE, raw, "has an invisible character within its slug; remove it");
    refuse(CLOSING_MARK, raw, "has a punctuation mark after its slug; remove it");
    refuse(DAMAGED, raw, NOT_UNICODE);
    refuse(LONE_PERCENT, raw, "has a % that two hexadecimal digits do not follow; remove it");
    String decoded = decode(raw);
    refuse(decoded.contains("%"), "is percent-encoded twice; decode it once");
    refuse(isLonger(decoded, LONGEST_DECOMPOSED), TOO_LONG);
    String slug = withoutCase(nfc(decoded));
    refuse(
        FOREIGN,
        slug,
        "has a space, a comma or another character that no slug has; remove it, and whatever else"
            + " does not belong to the slug");
    refuse(isLonger(slug, LONGEST), TOO_LONG);
    refuse(NOBODY.contains(slug), "names nobody; " + ProfileUrl.COPY_IT);
    return URLEncoder.encode(slug, UTF_8).replace("%7E", "~");
  }

  /** Removes the unwanted characters at both ends of a text. */
  static String strip(String text, IntPredicate unwanted) {
    int start = 0;
    int end = text.length();
    while (start < end && unwanted.test(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (start < end && unwanted.test(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** Returns whether a character is one of Unicode's format characters, such as a BOM. */
  static boolean isInvisible(int character) {
    return Character.getType(character) == Character.FORMAT;
  }

  private static boolean isLonger(String text, int characters) {
    return text.codePointCount(0, text.length()) > characters;
  }

  private static void refuse(Pattern unwanted, String slug, String problem) {
    refuse(unwanted.matcher(slug).find(), problem);
  }

  private static void refuse(boolean wrong, String problem) {
    if (wrong) {
      throw ProfileUrl.refused(problem);
    }
  }

  private static String decode(String slug) {
    // As Latin-1, each byte is one character, whether it was percent-encoded or not.
    String bytes = URLDecoder.decode(new String(slug.getBytes(UTF_8), ISO_8859_1), ISO_8859_1);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      throw ProfileUrl.refused(NOT_UNICODE);
    }
  }

  private static String withoutCase(String slug) {
    if (MEMBER_ID.matcher(slug).matches()) {
      return slug;
    }
    // A small letter may compose with an accent that its capital does not compose with.
    return nfc(CAPITALS.matcher(slug).replaceAll(run -> run.group().toLowerCase(Locale.ROOT)));
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
