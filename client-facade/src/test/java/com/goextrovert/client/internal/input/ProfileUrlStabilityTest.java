package com.goextrovert.client.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileUrlStabilityTest {
  private static final Pattern CANONICAL =
      Pattern.compile(
          "https://www\\.linkedin\\.com/in/"
              + "(?!\\.{1,2}$)(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[0-9A-F]{2})+");
  private static final List<String> BEGINNINGS =
      List.of("https://www.linkedin.com/in/", "linkedin.com/in/", "http://de.LinkedIn.com/in/");
  private static final List<String> NASTY =
      List.of(
          "/",
          "//",
          "in",
          "IN",
          "en",
          "en-us",
          ".",
          "..",
          "~",
          "-",
          "+",
          "&",
          "=",
          "'",
          "a",
          "Z",
          "?",
          "#",
          "@",
          ":",
          "%",
          "%2",
          "%25",
          "%2F",
          "%2e",
          "%41",
          "%7e",
          "%C3",
          "%a9",
          "%c3%a9",
          "%FF",
          "%00",
          "%ED%A0%80",
          "%F0%9F%98%80",
          "\u00e9",
          "\u212a",
          "\u0131",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00",
          "\u00a0",
          " ",
          "\t",
          "\0",
          "\r\n",
          "\u0085",
          "\\",
          "\"",
          "<",
          "{",
          "\u202e",
          "\ufeff",
          "https://",
          "linkedin.com");

  @Test
  void whateverComesIsRefusedOrBecomesOneStableCanonicalForm() {
    Random random = new Random(20260727);
    List<String> accepted =
        Stream.generate(() -> anything(random))
            .limit(5_000)
            .flatMap(ProfileUrlStabilityTest::canonicalUnlessRefused)
            .toList();

    assertThat(accepted)
        .as("the canonical forms of what was accepted")
        .hasSizeBetween(500, 4_500)
        .allSatisfy(url -> assertThat(url).matches(CANONICAL))
        .allSatisfy(url -> assertThat(ProfileUrl.canonical(url)).isEqualTo(url));
  }

  private static Stream<String> canonicalUnlessRefused(String input) {
    try {
      return Stream.of(ProfileUrl.canonical(input));
    } catch (IllegalArgumentException e) {
      // Refused: that is one of the two right outcomes, and any other exception is not.
      return Stream.empty();
    }
  }

  private static String anything(Random random) {
    String beginning = random.nextInt(10) == 0 ? "" : oneOf(BEGINNINGS, random);
    return IntStream.rangeClosed(0, random.nextInt(4))
        .mapToObj(i -> oneOf(NASTY, random))
        .collect(Collectors.joining("", beginning, ""));
  }

  private static String oneOf(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
