package com.goextrovert.client.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.goextrovert.client.Cases;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  private static final String ID = "8d256aa6-9b12-49a7-93ee-bf41634b5b60";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ID,
        "8D256AA6-9B12-49A7-93EE-BF41634B5B60",
        "8d256aa6-9B12-49a7-93EE-bf41634b5b60"
      })
  void uuidOf36CharactersIsParsedInAnyCase(String text) {
    assertThat(Ids.parse("campaignId", text)).isEqualTo(UUID.fromString(ID));
  }

  @ParameterizedTest
  @NullSource
  @Cases(
      """
      "" ␠ 1-2-3-4-5 {8d256aa6-9b12-49a7-93ee-bf41634b5b60} 8d256aa6-9b12-49a7-93ee-bf41634b5b6
      8d256aa6-9b12-49a7-93ee-bf41634b5b600 ␠8d256aa6-9b12-49a7-93ee-bf41634b5b60
      8d256aa6-9b12-49a7-93ee-bf41634b5b60␊ 8d256aa69b1249a793eebf41634b5b60
      8d256aa6-9b12-49a7-93ee-bf41634b5b6g 8d256aa6-9b12-49a7-93eeb-f41634b5b60
      \uff18d256aa6-9b12-49a7-93ee-bf41634b5b60 \u0668d256aa6-9b12-49a7-93ee-bf41634b5b60
      urn:uuid:8d256aa6-9b12-49a7-93ee-bf41634b5b60
      """)
  void anyOtherTextIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ids.parse("campaignId", text))
        .withMessageMatching("campaignId is (missing|not a UUID); give .+");
  }
}
