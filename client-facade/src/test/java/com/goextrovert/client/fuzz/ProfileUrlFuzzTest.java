package com.goextrovert.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.goextrovert.client.internal.input.ProfileUrl;
import java.nio.charset.StandardCharsets;

/** Whatever is given for a profile URL is refused, or becomes the one form that is sent. */
class ProfileUrlFuzzTest {
  private static final String BEGINNING = "https://www.linkedin.com/in/";

  /** A percent sign that encodes nothing, and half a surrogate pair. */
  private static final String NO_TEXT = "%(?![0-9A-Fa-f]{2})|\\p{Cs}";

  @FuzzTest
  void aProfileUrlIsRefusedOrBecomesStablyCanonical(byte[] written) {
    String text = text(written);
    isRefusedOrCanonical(text);
    // Few texts that a fuzzer makes up are nearly right; behind the right beginning, many are.
    isRefusedOrCanonical(BEGINNING + text);
  }

  /** Surrogates, which UTF-8 cannot write one by one, are written as U+E000 to U+E7FF. */
  private static String text(byte[] utf8) {
    StringBuilder text = new StringBuilder();
    new String(utf8, StandardCharsets.UTF_8)
        .chars()
        .forEach(c -> text.append((char) (c >= 0xE000 && c <= 0xE7FF ? c - 0x800 : c)));
    return text.toString();
  }

  private static void isRefusedOrCanonical(String input) {
    String canonical;
    try {
      canonical = ProfileUrl.canonical(input);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).startsWith("profileUrl ");
      assertThat(e.getMessage().chars()).allMatch(c -> c >= 0x20 && c < 0x7F);
      return;
    }
    assertThat(slugIn(input)).doesNotContainPattern(NO_TEXT);
    assertThat(canonical).startsWith(BEGINNING);
    assertThat(canonical.chars()).allMatch(c -> c > 0x20 && c < 0x7F);
    assertThat(ProfileUrl.slugOf(canonical))
        .isNotIn("", ".", "..")
        .doesNotContainPattern("[/?#]|%2F|%[01].|%7F|%C2%[89]|%.?[a-f]");
    assertThat(ProfileUrl.canonical(canonical)).isEqualTo(canonical);
  }

  private static String slugIn(String accepted) {
    String slugAndRest = accepted.substring(accepted.indexOf("/in/") + 4);
    return slugAndRest.split("[/?#]", 2)[0];
  }
}
