package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every input holds "zebra", so that a message that repeats the input is noticed. */
class ProfileUrlRefusalTest {
  private static final String PREFIX = "https://www.linkedin.com/in/";

  @Test
  void aMissingUrlIsRefused() {
    assertRefused(null, "is missing; give a LinkedIn profile URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0", "\ufeff", "\u200b \u2060"})
  void aBlankUrlIsRefused(String input) {
    assertRefused(input, "is blank; give a LinkedIn profile URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zebra",
        "zebra doe",
        "/in/zebra",
        "in/zebra",
        "https://",
        "https:///in/zebra",
        "https://linkedin.com.zebra.com/in/x",
        "https://linkedin.com../in/zebra",
        "https://zebralinkedin.com/in/x",
        "https://zebra-linkedin.com/in/x",
        "https://linkedin.comzebra/in/x",
        "https://linkedin.org/in/zebra",
        "https://www.www.linkedin.com/in/zebra",
        "https://deu.linkedin.com/in/zebra",
        "https://d.linkedin.com/in/zebra",
        "https://d1.linkedin.com/in/zebra",
        "https://zebra.linkedin.com/in/x",
        "https://lin\u212aedin.com/in/zebra",
        "https://l\u0131nkedin.com/in/zebra",
        "https://\uff4cinkedin.com/in/zebra",
        "https://linkedin\u3002com/in/zebra",
        "https://zebra.com/https://www.linkedin.com/in/x",
        "https://zebra.com?https://www.linkedin.com/in/x",
        "https://zebra.com#www.linkedin.com/in/x",
        "https://www.linkedin.com\\.zebra.com/in/x",
        "https://www.linkedin.com\\in\\zebra",
        "https://www.linkedin.com:80a/in/zebra",
        "\u00ef\u00bb\u00bfhttps://www.linkedin.com/in/zebra",
        "Zebra <https://www.linkedin.com/in/x>",
        "linkedin.com\u2028/in/zebra",
        "1. https://www.linkedin.com/in/zebra"
      })
  void anotherStartIsRefused(String input) {
    assertRefused(input, "does not start with an address on linkedin.com; give");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com@zebra.com/in/x",
        "https://zebra@www.linkedin.com/in/x",
        "https://zebra:pass@www.linkedin.com/in/x",
        "https://@www.linkedin.com/in/zebra",
        "zebra@linkedin.com",
        "mailto:zebra@linkedin.com"
      })
  void anAtSignBeforeThePathIsRefused(String input) {
    assertRefused(input, "has an @ before its path, as an e-mail address has; give");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://\u200bwww.linkedin.com/in/zebra",
        "https://www.linkedin.com\u200b/in/zebra",
        "ht\u00adtps://www.linkedin.com/in/zebra",
        "\"\u200ehttps://www.linkedin.com/in/zebra"
      })
  void anInvisibleCharacterBeforeThePathIsRefused(String input) {
    assertRefused(input, "has an invisible character before its path; remove it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"https://www.linkedin.com/in/zebra\"",
        "'https://www.linkedin.com/in/zebra'",
        "\u201chttps://www.linkedin.com/in/zebra\u201d",
        "`linkedin.com/in/zebra`",
        "<https://www.linkedin.com/in/zebra>",
        "(https://www.linkedin.com/in/zebra)",
        "[zebra](https://www.linkedin.com/in/zebra)",
        "**https://www.linkedin.com/in/zebra**",
        "- https://www.linkedin.com/in/zebra",
        "=HYPERLINK(\"https://www.linkedin.com/in/zebra\")",
        "%22https://www.linkedin.com/in/zebra%22",
        "https://\"www.linkedin.com/in/zebra",
        "https://.linkedin.com/in/zebra",
        "://www.linkedin.com/in/zebra"
      })
  void aMarkBeforeTheHostIsRefused(String input) {
    assertRefused(input, "has a quotation mark, a bracket or another mark before its host; remove");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https%3A%2F%2Fwww.linkedin.com%2Fin%2Fzebra", "https://linkedin%2Ecom/in/zebra"})
  void aUrlThatIsEncodedAsAWholeIsRefused(String input) {
    assertRefused(input, "is percent-encoded before its path; decode it once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://https://www.linkedin.com/in/zebra",
        "https://http//www.linkedin.com/in/zebra",
        "http://https:/www.linkedin.com/in/zebra",
        "http:/www.linkedin.com/in/zebra",
        "https//www.linkedin.com/in/zebra",
        "https:www.linkedin.com/in/zebra",
        "https:\\\\www.linkedin.com\\in\\zebra",
        "https:://www.linkedin.com/in/zebra",
        "httpss://www.linkedin.com/in/zebra",
        "ttps://www.linkedin.com/in/zebra",
        "ftp://www.linkedin.com/in/zebra",
        "view-source:https://www.linkedin.com/in/zebra",
        "LinkedIn: https://www.linkedin.com/in/zebra",
        "mailto:zebra"
      })
  void aWrongSchemeIsRefused(String input) {
    assertRefused(input, "has a repeated, misspelt or unknown scheme; start it with https:// once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com:8080/in/zebra",
        "https://www.linkedin.com:80/in/zebra",
        "linkedin.com:80/in/zebra",
        "http://www.linkedin.com:8080/in/zebra",
        "//linkedin.com:80/in/zebra",
        "https://www.linkedin.com:4430/in/zebra",
        "https://www.linkedin.com:/in/zebra"
      })
  void aPortIsRefused(String input) {
    assertRefused(input, "has a colon or a port after its host; remove it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com",
        "https://www.linkedin.com/",
        "https://www.linkedin.com?zebra",
        "https://www.linkedin.com/in",
        "https://www.linkedin.com/in/",
        "https://www.linkedin.com/in//",
        "https://www.linkedin.com/in/\u200b",
        "https://www.linkedin.com/in//zebra",
        "https://www.linkedin.com/in/?zebra",
        "https://www.linkedin.com/in/#zebra",
        "https://www.linkedin.com//in/zebra",
        "https://www.linkedin.com/pub/zebra/1/2/3",
        "https://www.linkedin.com/sales/lead/ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ,NAME_SEARCH,Y5K9",
        "https://www.linkedin.com/sales/people/zebra",
        "https://www.linkedin.com/talent/profile/zebra",
        "https://www.linkedin.com/profile/view?id=zebra",
        "https://www.linkedin.com/profile/in/zebra",
        "https://www.linkedin.com/company/zebra",
        "https://www.linkedin.com/school/zebra",
        "https://www.linkedin.com/%69n/zebra",
        "https://www.linkedin.com/mwlite/zebra",
        "https://www.linkedin.com/mwlite/comm/in/zebra",
        "https://www.linkedin.com/mwlite/profile/zebra",
        "https://www.linkedin.com/comm/profile/in/zebra",
        "https://www.linkedin.com/profilein/zebra",
        "https://www.linkedin.com/./in/zebra",
        "https://www.linkedin.com/zebra",
        "https://lnkd.in/zebra",
        "lnkd.in/zebra",
        "http://www.LNKD.in/in/zebra"
      })
  void anAddressThatIsNotAProfileIsRefused(String input) {
    assertRefused(
        input,
        "is not the address of a profile; if it leads to one, open it in a browser and copy the"
            + " address that contains /in/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eng",
        "/e",
        "/e1",
        "/en-usa",
        "/en-hansa",
        "/en_us",
        "/%65n",
        "/edit",
        "/detail-s",
        "/detailsx/experience",
        "/x/details",
        "/en/details",
        "//en",
        "//recent-activity",
        "/en/de",
        "/..",
        "/.",
        "/details/../../zebra",
        "/details/%2E%2e/%2e./zebra",
        "/details/..",
        "/details\\..\\..\\zebra",
        "/recent-activity/./",
        "/\u212ak",
        "/)",
        "/ (work)"
      })
  void anyOtherPathAfterTheSlugIsRefused(String tail) {
    assertRefused(PREFIX + "zebra" + tail, "goes on after the person's slug; end it there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in/jo-li",
        "IN/en",
        "%69n/recent-activity/all/",
        "in/zebra/",
        "mwlite/in/zebra",
        "mwlite/in",
        "comm/in",
        "Comm/details/zebra"
      })
  void aPathAfterASlugThatIsAWordOfThePathIsRefused(String path) {
    assertRefused(
        PREFIX + path, "has a word of its path where the slug should be; open the profile");
  }

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
  void aControlCharacterIsRefusedAnywhere(String path) {
    assertRefused(PREFIX + path, "has a control character, such as a line break; remove it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ze\u200bbra",
        "ze\u200e\u200fbra",
        "ze\ufeffbra",
        "ze\u2060bra",
        "ze\u00adbra",
        "ze\u202ebra",
        "ze\udb40\udc41bra"
      })
  void anInvisibleCharacterWithinTheSlugIsRefused(String slug) {
    assertRefused(PREFIX + slug, "has an invisible character within its slug; remove it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zebra\u201d",
        "zebra\u2019",
        "zebra\u2026",
        "zebra\u00bb/",
        "zebra\u3002",
        "zebra\uff0c?x",
        "zebra\uff09\u200b"
      })
  void aPunctuationMarkAfterTheSlugIsRefused(String slug) {
    assertRefused(PREFIX + slug, "has a punctuation mark after its slug; remove it");
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
        "zebr%E9",
        "%c3\u00a9",
        "%C3%2Dzebra",
        "zebra\ud83d",
        "\ude00zebra",
        "\ude00\ud83d",
        "\ud83dzebra\ude00",
        "zebr\ufffd"
      })
  void damagedTextIsRefused(String slug) {
    assertRefused(
        PREFIX + slug, "has a slug that is damaged or not encoded as UTF-8; open the profile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zebra%",
        "zebra%2",
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
  void aPercentSignThatEncodesNothingIsRefused(String slug) {
    assertRefused(PREFIX + slug, "has a % that two hexadecimal digits do not follow; remove it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%25c3%25b8ystein", "zebra%25", "%2520zebra", "%25%34%31", "a%252Fb"})
  void aSlugThatIsEncodedTwiceIsRefused(String slug) {
    assertRefused(PREFIX + slug, "is percent-encoded twice; decode it once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zebra doe",
        "%20zebra",
        "zebra%20",
        "zebra\u00a0doe",
        "zebra%C2%A0",
        "zebra%E2%80%A8",
        "zebra%E3%80%80doe",
        "zebra+doe",
        "zebra,",
        "zebra&trk=x",
        "zebra%3Ftrk=x",
        "zebra&amp;x",
        "%22zebra%22",
        "ACwAABcDeFgHiJkLmNoPqRsTuVwXyZ,NAME_SEARCH,Y5K9",
        "zebra%2Fen",
        "%2f",
        "%00",
        "zebra%0A",
        "%7F",
        "%C2%85",
        "%c2%9F",
        // NFC makes a semicolon and a grave accent of these.
        "ze\u037ebra",
        "zebra%E1%BF%AF"
      })
  void aCharacterThatNoSlugHasIsRefused(String slug) {
    assertRefused(
        PREFIX + slug,
        "has a space, a comma or another character that no slug has; remove it, and whatever else"
            + " does not belong to the slug");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me",
        "ME",
        "%6d%65",
        "me/",
        "me/recent-activity/all/",
        "unavailable",
        "Unavailable?zebra",
        ".",
        "..",
        "%2E",
        "%2e%2E",
        ".%2e",
        "./",
        "../en",
        "\u200b/en",
        "\u200b?zebra"
      })
  void aSlugThatNamesNobodyIsRefused(String slug) {
    assertRefused(PREFIX + slug, "names nobody; open the profile in a browser and copy");
  }

  @ParameterizedTest
  @ValueSource(ints = {151, 601, 50_000})
  void aSlugOfMoreThan150CharactersIsRefused(int length) {
    assertRefused(
        PREFIX + "zebra".repeat(length).substring(0, length),
        "has a slug of more than 150 characters, and LinkedIn's are shorter; open the profile");
  }

  @Test
  void aSlugIsNotNormalizedIfItIsTooLongAnyway() {
    assertRefused(PREFIX + "zebra\u1fef".repeat(101), "has a slug of more than 150 characters");
  }

  private static void assertRefused(String input, String problemAndRemedy) {
    Throwable thrown = catchThrowable(() -> ProfileUrl.parse(input));
    assertThat(thrown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("profileUrl " + problemAndRemedy);
    assertThat(Words.of(thrown)).doesNotContainIgnoringCase("zebra");
  }
}
