package com.goextrovert.client.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the borders between the characters that stay, are encoded, and are refused. */
class PercentCodingTest {

  @Test
  void everyUnreservedCharacterStaysAndIsDecoded() {
    String unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    StringBuilder encoded = new StringBuilder();
    unreserved.chars().forEach(c -> encoded.append('%').append(String.format("%02x", c)));
    assertThat(PercentCoding.normalize(unreserved, "slug")).isEqualTo(unreserved);
    assertThat(PercentCoding.normalize(encoded.toString(), "slug")).isEqualTo(unreserved);
  }

  @ParameterizedTest
  @CsvSource({"\u0080, %C2%80", "\u00aa, %C2%AA", "\u0660, %D9%A0"})
  void whatIsBeyondAsciiIsEncodedEvenIfItIsALetterOrADigit(String given, String normal) {
    assertThat(PercentCoding.normalize(given, "slug")).isEqualTo(normal);
  }

  @Test
  void theLastOfAsciiIsRefusedLikeAnyOtherThatNoUrlMayHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PercentCoding.normalize("\u007f", "slug"))
        .withMessageStartingWith("slug holds a character that no URL may hold");
  }
}
