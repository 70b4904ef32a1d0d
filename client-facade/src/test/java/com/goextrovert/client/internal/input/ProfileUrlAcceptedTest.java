package com.goextrovert.client.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileUrlAcceptedTest {
  private static final String PREFIX = "https://www.linkedin.com/in/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com/in/john-doe",
        "http://www.linkedin.com/in/john-doe",
        "HTTPS://www.linkedin.com/in/john-doe",
        "hTTp://www.linkedin.com/in/john-doe",
        "//www.linkedin.com/in/john-doe",
        "www.linkedin.com/in/john-doe",
        "linkedin.com/in/john-doe",
        "https://linkedin.com/in/john-doe",
        "https://m.linkedin.com/in/john-doe",
        "https://M.LINKEDIN.COM/in/john-doe",
        "https://de.linkedin.com/in/john-doe",
        "https://UK.LinkedIn.Com/in/john-doe",
        "WWW.LINKEDIN.COM/in/john-doe"
      })
  void anySchemeOfTheWebAndAnyLinkedInHostGiveOneUrl(String input) {
    assertCanonical(input, PREFIX + "john-doe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " https://www.linkedin.com/in/john-doe ",
        "\thttps://www.linkedin.com/in/john-doe\t",
        "https://www.linkedin.com/in/john-doe\n",
        "https://www.linkedin.com/in/john-doe\r\n",
        "\u00a0https://www.linkedin.com/in/john-doe\u00a0",
        "\u202f \u3000linkedin.com/in/john-doe\u2003"
      })
  void blanksAroundAreDropped(String input) {
    assertCanonical(input, PREFIX + "john-doe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "?",
        "#",
        "/?",
        "/#",
        "?a=b",
        "?a=b/c@d:e#f",
        "#a?b",
        "/?utm_source=x",
        "/en",
        "/en/",
        "/en-us",
        "/de-DE",
        "/de-DE/",
        "/EN",
        "/fr/?originalSubdomain=fr",
        "/en#x"
      })
  void queryFragmentTrailingSlashAndLanguageAreDropped(String tail) {
    assertCanonical("https://www.linkedin.com/in/john-doe" + tail, PREFIX + "john-doe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # given          | canonical
          John-DOE         | John-DOE
          en               | en
          A-Z              | A-Z
          a.z_0~9          | a.z_0~9
          %6Aohn           | john
          %6aohn           | john
          a%2Db            | a-b
          a%2eb            | a.b
          a%5Fb            | a_b
          a%7Eb            | a~b
          %41%30           | A0
          ...              | ...
          a..              | a..
          jos\u00e9        | jos%C3%A9
          \u00e9           | %C3%A9
          \ud83d\ude00     | %F0%9F%98%80
          %c3%a9           | %C3%A9
          %C3%a9           | %C3%A9
          %f0%9f%98%80     | %F0%9F%98%80
          e\u0301          | e%CC%81
          %E2%84%AA        | %E2%84%AA
          \u212a           | %E2%84%AA
          a%25b            | a%25b
          %2541            | %2541
          %252F            | %252F
          %25%34%31        | %2541
          a!$&'()*+,;=:@b  | a!$&'()*+,;=:@b
          a%21%40          | a%21%40
          a%3Fb%23c        | a%3Fb%23c
          a%20b            | a%20b
          a%22%3c%5C       | a%22%3C%5C
          a%EF%BF%BD       | a%EF%BF%BD
          """)
  void aSlugIsBroughtIntoTheNormalFormOfRfc3986(String given, String canonical) {
    assertCanonical(PREFIX + given, PREFIX + canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"john-doe", "jos%C3%A9", "a%2Fb"})
  void theSlugOfACanonicalUrlIsWhatFollowsIn(String slug) {
    assertThat(ProfileUrl.slugOf(PREFIX + slug)).isEqualTo(slug);
  }

  private static void assertCanonical(String input, String expected) {
    String canonical = ProfileUrl.canonical(input);
    assertThat(canonical).isEqualTo(expected);
    assertThat(ProfileUrl.canonical(canonical)).as("canonicalised twice").isEqualTo(canonical);
  }
}
