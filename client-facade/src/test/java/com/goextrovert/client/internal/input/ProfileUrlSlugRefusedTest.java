package com.goextrovert.client.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.goextrovert.client.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every input names a zebra, so that a message that repeats the input is found out. */
class ProfileUrlSlugRefusedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ze\0bra",
        "zebra\r\nX-Evil: 1",
        "ze\nbra",
        "ze\tbra",
        "ze\u007fbra",
        "ze\u0085bra",
        "ze\u009fbra",
        "\u001bzebra",
        "zebra?q=\0",
        "zebra#\n\0"
      })
  void aControlCharacterIsRefusedWhereverItStands(String slug) {
    assertRefused("https://www.linkedin.com/in/" + slug, "holds a control character");
    assertRefused("\0https://www.linkedin.com/in/zebra", "holds a control character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%2F",
        "%2f",
        "zebra%2Fen",
        "%00",
        "zebra%0A",
        "%0D%0A",
        "%7F",
        "%C2%85",
        "%c2%9F",
        "%1b"
      })
  void anEncodedSlashOrControlCharacterIsRefused(String slug) {
    assertRefused("https://www.linkedin.com/in/" + slug, "encodes a slash or a control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "%2E", "%2e%2E", ".%2e", "./", "../en", "..?zebra"})
  void aDotSegmentIsRefused(String slug) {
    assertRefused("https://www.linkedin.com/in/" + slug, "has a dot segment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%FF",
        "zebra%C3",
        "%C3zebra",
        "%C0%AF",
        "%C0%80",
        "%ED%A0%80",
        "%F5%80%80%80",
        "%E2%82",
        "%80",
        "%c3\u00a9",
        "%C3%2Dzebra"
      })
  void badUtf8IsRefused(String slug) {
    assertRefused("https://www.linkedin.com/in/" + slug, "is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zebra%",
        "zebra%2",
        "zebra%4",
        "%zebra",
        "%4gzebra",
        "%%41",
        "%+4",
        "% 41",
        "%-1",
        "%\uff14\uff11",
        "zebra%u0041",
        "zebra%4/en"
      })
  void aTruncatedEscapeIsRefused(String slug) {
    assertRefused("https://www.linkedin.com/in/" + slug, "has a % that");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zebra doe",
        "zebra\"",
        "zebra\\en",
        "<zebra>",
        "zebra{x}",
        "zebra|",
        "zebra^",
        "zebra`",
        "zebra[0]"
      })
  void whatNoUrlMayHoldIsRefused(String slug) {
    assertRefused("https://www.linkedin.com/in/" + slug, "holds a character that no URL may hold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zebra\ud83d", "\ude00zebra", "\ude00\ud83d", "\ud83dzebra\ude00"})
  void halfASurrogatePairIsRefused(String slug) {
    assertRefused("https://www.linkedin.com/in/" + slug, "holds half a surrogate pair");
  }

  private static void assertRefused(String input, String why) {
    Throwable thrown = catchThrowable(() -> ProfileUrl.canonical(input));
    assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    assertThat(thrown.getMessage())
        .as("names the field, what is wrong, and what would be right")
        .matches("profileUrl [^;]+; .+");
    assertThat(Words.of(thrown)).as("repeats the input").doesNotContain("zebra");
  }
}
