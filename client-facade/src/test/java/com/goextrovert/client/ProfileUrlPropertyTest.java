package com.goextrovert.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileUrlPropertyTest {
  private static final String PREFIX = "https://www.linkedin.com/in/";
  private static final List<String> SLUGS =
      List.of(
          "jane-roe",
          "a.b_c~d-1",
          "in",
          "jos\u00e9",
          "Jos\u00c9-K",
          "\u1e96\u1e97-x",
          "\u674e\u5c0f\u9f99",
          "\uac00\ub098",
          "o\u2019brien-\u2764\ufe0f-7",
          "\ud83d\udc69\u200d\ud83d\udcbb-dev",
          "ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ-_09");
  private static final List<String> PADDINGS = List.of("", " ", "\ufeff", "\u200b\t", "\u00a0");
  private static final List<String> HOSTS =
      List.of("https://", "HTTP://uk.", "www.", "//m.", "http://touch.");
  private static final List<String> PATHS = List.of("/in/", "/IN/", "/mwlite/profile/in/");
  private static final List<String> EDGES = List.of("", "\u200e", "\u2060\ufeff");
  private static final List<String> TAILS = List.of("", "/", "//", "/?trk=x", "#a/b", "?x=%");

  @Test
  void allSpellingsOfOnePersonAreEqual() {
    Random random = new Random(20261126);
    for (String slug : SLUGS) {
      ProfileUrl person = ProfileUrl.parse(PREFIX + slug);
      for (int i = 0; i < 200; i++) {
        String spelling = spelling(slug, random);
        assertThat(ProfileUrl.parse(spelling)).as(spelling).isEqualTo(person);
      }
    }
  }

  @Test
  void characterRefusedPlainIsRefusedEncoded() {
    assertThat(IntStream.rangeClosed(0, 0xFFFF).boxed())
        .filteredOn(ProfileUrlPropertyTest::isAcceptedEncoded)
        // An invisible character that arrives encoded was not added by copying.
        .filteredOn(c -> Character.getType(c) != Character.FORMAT && c != 0xFFFD)
        .allMatch(c -> canonical(PREFIX + "a" + Character.toString(c) + "b").isPresent());
  }

  @Test
  void slugEncodedTwiceIsRefused() {
    assertThat(SLUGS)
        .map(slug -> PREFIX + encodeAll(encodeAll(slug)))
        .allMatch(url -> canonical(url).isEmpty());
  }

  private static boolean isAcceptedEncoded(int character) {
    return canonical(PREFIX + "a" + encodeAll(Character.toString(character)) + "b").isPresent();
  }

  private static Optional<String> canonical(String text) {
    return ProfileUrl.tryParse(text).map(ProfileUrl::canonical);
  }

  private static String spelling(String slug, Random random) {
    String inAnyCase =
        slug.codePoints()
            .mapToObj(Character::toString)
            .map(c -> slug.startsWith("ACwAA") || random.nextBoolean() ? c : inOtherCase(c))
            .collect(Collectors.joining());
    Form form = random.nextBoolean() ? Form.NFD : Form.NFC;
    String written =
        Normalizer.normalize(inAnyCase, form)
            .codePoints()
            .mapToObj(Character::toString)
            .map(c -> random.nextInt(3) == 0 ? encodeAll(c) : c)
            .collect(Collectors.joining());
    return oneOf(PADDINGS, random)
        + oneOf(HOSTS, random)
        + "linkedin.com"
        + oneOf(PATHS, random)
        + oneOf(EDGES, random)
        + written
        + oneOf(EDGES, random)
        + oneOf(TAILS, random)
        + oneOf(PADDINGS, random);
  }

  private static String inOtherCase(String character) {
    boolean ascii = character.charAt(0) < 128;
    String upper = character.toUpperCase(Locale.ROOT);
    return !ascii
        ? character
        : upper.equals(character) ? character.toLowerCase(Locale.ROOT) : upper;
  }

  private static String encodeAll(String text) {
    return HexFormat.of().withPrefix("%").formatHex(text.getBytes(UTF_8));
  }

  private static String oneOf(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
