package com.goextrovert.client.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.goextrovert.client.Cases;
import com.goextrovert.client.ThrowableText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"k", "ext_live_0123456789", "{key}", "a{b}c", "!~", "a b", "a%2Fb", "Bearer x=="})
  void keyThatFitsAHeaderIsUnchanged(String key) {
    assertThat(ApiKey.require(key)).isEqualTo(key);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "zebra\u2028")
  @Cases(
      """
      "" ␠ ␉␊ zebra␊ zebra␍␊ ze␍bra ␊zebra zebra␍␊X-Evil:␠1 ze␉bra ze␀bra zebra␡ zebra␤
      zebra\u00e9 zebra\u00a0 \ufeffzebra ␠zebra zebra␠
      """)
  void anyOtherKeyIsRefusedWithoutRepeatingIt(String key) {
    Throwable thrown = catchThrowable(() -> ApiKey.require(key));
    assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    assertThat(thrown.getMessage()).matches("apiKey [^;]+; (give .+|remove it)");
    assertThat(ThrowableText.of(thrown)).doesNotContain("zebra", "bra");
  }
}
