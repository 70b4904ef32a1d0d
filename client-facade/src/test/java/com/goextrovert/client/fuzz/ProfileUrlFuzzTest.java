package com.goextrovert.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.goextrovert.client.ProfileUrl;
import java.nio.charset.StandardCharsets;

class ProfileUrlFuzzTest {
  private static final String PREFIX = "https://www.linkedin.com/in/";

  @FuzzTest
  void profileUrlIsRefusedOrCanonical(byte[] input) {
    String text = text(input);
    assertRefusedOrCanonical(text);
    // A fuzzer rarely generates the right prefix.
    assertRefusedOrCanonical(PREFIX + text);
  }

  /** Decodes UTF-8; maps U+E000 to U+E7FF to surrogates, which UTF-8 cannot encode alone. */
  private static String text(byte[] utf8) {
    StringBuilder text = new StringBuilder();
    new String(utf8, StandardCharsets.UTF_8)
        .chars()
        .forEach(c -> text.append((char) (c >= 0xE000 && c <= 0xE7FF ? c - 0x800 : c)));
    return text.toString();
  }

  private static void assertRefusedOrCanonical(String input) {
    String canonical;
    try {
      canonical = ProfileUrl.parse(input).canonical();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("profileUrl [\\x20-\\x7E&&[^;]]+; [\\x20-\\x7E]+");
      return;
    }
    assertThat(canonical)
        .startsWith(PREFIX)
        .matches("https://[a-z.]+/in/(?:[A-Za-z0-9._~-]|%[C-F].(?:%[89AB].){1,3})+")
        .isNotIn(PREFIX + ".", PREFIX + "..");
    assertThat(ProfileUrl.parse(canonical).canonical()).isEqualTo(canonical);
  }
}
