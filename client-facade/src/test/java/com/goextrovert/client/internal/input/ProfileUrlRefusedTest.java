package com.goextrovert.client.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.goextrovert.client.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every input names a zebra, so that a message that repeats the input is found out. */
class ProfileUrlRefusedTest {

  @Test
  void aMissingUrlIsRefusedAsMissing() {
    assertRefused(null, "is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0"})
  void aBlankUrlIsRefusedAsBlank(String input) {
    assertRefused(input, "is blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zebra",
        "zebra doe",
        "/in/zebra",
        "https://",
        "https:///in/zebra",
        "https://linkedin.com.zebra.com/in/x",
        "https://zebralinkedin.com/in/x",
        "https://zebra-linkedin.com/in/x",
        "https://linkedin.comzebra/in/x",
        "https://linkedin.org/in/zebra",
        "https://linkedin.com./in/zebra",
        "https://.linkedin.com/in/zebra",
        "https://www.www.linkedin.com/in/zebra",
        "https://deu.linkedin.com/in/zebra",
        "https://d.linkedin.com/in/zebra",
        "https://d1.linkedin.com/in/zebra",
        "https://zebra.linkedin.com/in/x",
        "https://linkedin%2Ecom/in/zebra",
        "https://lin\u212aedin.com/in/zebra",
        "https://l\u0131nkedin.com/in/zebra",
        "https://\uff4cinkedin.com/in/zebra",
        "https://linkedin\u3002com/in/zebra",
        "https://zebra.com/https://www.linkedin.com/in/x",
        "https://zebra.com?https://www.linkedin.com/in/x",
        "https://zebra.com#www.linkedin.com/in/x",
        "https://www.linkedin.com\\.zebra.com/in/x"
      })
  void anotherHostIsRefused(String input) {
    assertRefused(input, "is not on linkedin.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com@zebra.com/in/x",
        "https://zebra@www.linkedin.com/in/x",
        "https://zebra:pass@www.linkedin.com/in/x",
        "https://@www.linkedin.com/in/zebra",
        "https://@/in/zebra",
        "zebra@linkedin.com"
      })
  void userInfoIsRefused(String input) {
    assertRefused(input, "has user info");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.linkedin.com:443/in/zebra",
        "https://www.linkedin.com:8080/in/zebra",
        "https://www.linkedin.com:/in/zebra",
        "https://:443/in/zebra",
        "ftp://www.linkedin.com/in/zebra",
        "httpss://www.linkedin.com/in/zebra",
        "javascript://www.linkedin.com/in/zebra",
        "https:www.linkedin.com/in/zebra",
        "mailto:zebra",
        "\ufeffhttps://www.linkedin.com/in/zebra"
      })
  void aPortOrAnotherSchemeIsRefused(String input) {
    assertRefused(input, "has a port, or a scheme other than http and https");
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
        "https://www.linkedin.com/in//zebra",
        "https://www.linkedin.com/in/?zebra",
        "https://www.linkedin.com/in/#zebra",
        "https://www.linkedin.com//in/zebra",
        "https://www.linkedin.com/company/zebra",
        "https://www.linkedin.com/pub/zebra/1/2/3",
        "https://www.linkedin.com/school/zebra",
        "https://www.linkedin.com/IN/zebra",
        "https://www.linkedin.com/In/zebra",
        "https://www.linkedin.com/%69n/zebra",
        "https://www.linkedin.com/mwlite/in/zebra",
        "https://www.linkedin.com/./in/zebra",
        "https://www.linkedin.com/zebra"
      })
  void aPathThatIsNotAProfileIsRefused(String input) {
    assertRefused(input, "is not a profile (/in/<slug>)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//",
        "/eng",
        "/e",
        "/e1",
        "/en-usa",
        "/en_us",
        "/%65n",
        "/details",
        "/details/experience/",
        "/en/details",
        "/en//",
        "//en",
        "/en/de",
        "/..",
        "/.",
        "/recent-activity/",
        "/\u212ak"
      })
  void anyOtherFurtherSegmentIsRefused(String tail) {
    assertRefused("https://www.linkedin.com/in/zebra" + tail, "has more after the profile's slug");
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
