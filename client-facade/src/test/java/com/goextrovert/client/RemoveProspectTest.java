package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemoveProspectTest {
  private static final String CAMPAIGN = "0f3b9d1c-55aa-4a53-8f7e-1f2d3c4b5a69";

  @Test
  void aRequestHoldsItsArgumentsAsTheyAreSent() {
    RemoveProspect prospect = complete().rejectPosts(true).build();
    assertThat(prospect.profileUrl()).isEqualTo("https://www.linkedin.com/in/john-doe");
    assertThat(prospect.campaignId()).isEqualTo(UUID.fromString(CAMPAIGN));
    assertThat(prospect.rejectPosts()).isTrue();
  }

  @Test
  void postsAreNotRejectedByDefault() {
    assertThat(complete().build().rejectPosts()).isFalse();
  }

  @Test
  void idsMayBeUuids() {
    assertThat(complete().campaignId(UUID.fromString(CAMPAIGN)).build())
        .isEqualTo(complete().build());
  }

  @Test
  void theProfileMayBeAProfileUrl() {
    ProfileUrl john = ProfileUrl.parse("linkedin.com/in/John-Doe");
    assertThat(complete().profileUrl(john).build()).isEqualTo(complete().build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().profileUrl((ProfileUrl) null).build())
        .withMessageStartingWith("profileUrl is missing");
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RemoveProspect.builder().campaignId(CAMPAIGN).build())
        .withMessageStartingWith("profileUrl is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RemoveProspect.builder().profileUrl("linkedin.com/in/x").build())
        .withMessageStartingWith("campaignId is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().campaignId("1-2-3-4-5"))
        .withMessageStartingWith("campaignId is not a UUID");
  }

  @Test
  void requestsAreEqualIfAllFieldsAre() {
    RemoveProspect prospect = complete().build();
    RemoveProspect same = complete().profileUrl("linkedin.com/in/john-doe").build();
    assertThat(prospect).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("prospect");
    assertThat(prospect)
        .isNotEqualTo(complete().profileUrl("linkedin.com/in/jane-doe").build())
        .isNotEqualTo(complete().campaignId(new UUID(1, 2)).build())
        .isNotEqualTo(complete().rejectPosts(true).build());
  }

  @Test
  void differentRequestsHaveDifferentHashCodes() {
    assertThat(complete().build())
        .doesNotHaveSameHashCodeAs(complete().profileUrl("linkedin.com/in/jane-doe").build())
        .doesNotHaveSameHashCodeAs(complete().campaignId(new UUID(1, 2)).build());
  }

  @Test
  void itsTextShowsNothingOfThePerson() {
    assertThat(complete().build())
        .hasToString("RemoveProspect[campaignId=" + CAMPAIGN + ", rejectPosts=false]");
  }

  private static RemoveProspect.Builder complete() {
    return RemoveProspect.builder()
        .profileUrl("https://www.linkedin.com/in/john-doe/")
        .campaignId(CAMPAIGN);
  }
}
