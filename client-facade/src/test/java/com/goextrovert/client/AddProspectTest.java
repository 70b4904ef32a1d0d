package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddProspectTest {
  private static final String LIST = "8d256aa6-9b12-49a7-93ee-bf41634b5b60";
  private static final String CAMPAIGN = "0f3b9d1c-55aa-4a53-8f7e-1f2d3c4b5a69";

  @Test
  void aRequestHoldsItsArgumentsAsTheyAreSent() {
    AddProspect prospect = complete().onDuplicate(DuplicatePolicy.MOVE).build();
    assertThat(prospect.profileUrl()).isEqualTo("https://www.linkedin.com/in/john-doe");
    assertThat(prospect.prospectListId()).isEqualTo(UUID.fromString(LIST));
    assertThat(prospect.campaignId()).isEqualTo(UUID.fromString(CAMPAIGN));
    assertThat(prospect.onDuplicate()).isEqualTo(DuplicatePolicy.MOVE);
  }

  @Test
  void duplicatesAreNotMovedByDefault() {
    assertThat(complete().build().onDuplicate()).isEqualTo(DuplicatePolicy.FAIL);
  }

  @Test
  void idsMayBeUuids() {
    AddProspect prospect =
        complete()
            .prospectListId(UUID.fromString(LIST))
            .campaignId(UUID.fromString(CAMPAIGN))
            .build();
    assertThat(prospect).isEqualTo(complete().build());
  }

  @Test
  void theProfileMayBeAProfileUrl() {
    ProfileUrl john = ProfileUrl.parse("linkedin.com/in/John-Doe");
    assertThat(complete().profileUrl(john).build()).isEqualTo(complete().build());
  }

  @Test
  void aMissingProfileIsNamedWhateverItsType() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().profileUrl((String) null).build())
        .withMessageStartingWith("profileUrl is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().profileUrl((ProfileUrl) null).build())
        .withMessageStartingWith("profileUrl is missing");
  }

  @Test
  void aMissingFieldIsNamed() {
    AddProspect.Builder noUrl = AddProspect.builder().prospectListId(LIST).campaignId(CAMPAIGN);
    assertThatIllegalArgumentException()
        .isThrownBy(noUrl::build)
        .withMessageStartingWith("profileUrl is missing");
    AddProspect.Builder noList = AddProspect.builder().profileUrl(url()).campaignId(CAMPAIGN);
    assertThatIllegalArgumentException()
        .isThrownBy(noList::build)
        .withMessageStartingWith("prospectListId is missing");
    AddProspect.Builder noCampaign = AddProspect.builder().profileUrl(url()).prospectListId(LIST);
    assertThatIllegalArgumentException()
        .isThrownBy(noCampaign::build)
        .withMessageStartingWith("campaignId is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().onDuplicate(null))
        .withMessageStartingWith("onDuplicate is missing");
  }

  @Test
  void aMissingIdIsNamedWhateverItsType() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().prospectListId((String) null))
        .withMessageStartingWith("prospectListId is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().prospectListId((UUID) null).build())
        .withMessageStartingWith("prospectListId is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().campaignId((String) null))
        .withMessageStartingWith("campaignId is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().campaignId((UUID) null).build())
        .withMessageStartingWith("campaignId is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-2-3-4-5", "{8d256aa6-9b12-49a7-93ee-bf41634b5b60}"})
  void anIdThatIsNotAUuidIsNamed(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().prospectListId(id))
        .withMessageStartingWith("prospectListId is not a UUID");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().campaignId(id))
        .withMessageStartingWith("campaignId is not a UUID");
  }

  @Test
  void requestsAreEqualIfAllFieldsAre() {
    AddProspect prospect = complete().build();
    AddProspect same = complete().profileUrl("http://de.linkedin.com/in/john-doe/en?x=y").build();
    assertThat(prospect).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("prospect");
    assertThat(prospect)
        .isNotEqualTo(complete().profileUrl("linkedin.com/in/jane-doe").build())
        .isNotEqualTo(complete().prospectListId(CAMPAIGN).build())
        .isNotEqualTo(complete().campaignId(LIST).build())
        .isNotEqualTo(complete().onDuplicate(DuplicatePolicy.MOVE).build());
  }

  @Test
  void differentRequestsHaveDifferentHashCodes() {
    assertThat(complete().build())
        .doesNotHaveSameHashCodeAs(complete().profileUrl("linkedin.com/in/jane-doe").build())
        .doesNotHaveSameHashCodeAs(complete().campaignId(LIST).build());
  }

  @Test
  void itsTextShowsNothingOfThePerson() {
    assertThat(complete().build())
        .hasToString(
            "AddProspect[prospectListId="
                + LIST
                + ", campaignId="
                + CAMPAIGN
                + ", onDuplicate=FAIL]");
  }

  private static AddProspect.Builder complete() {
    return AddProspect.builder().profileUrl(url()).prospectListId(LIST).campaignId(CAMPAIGN);
  }

  private static String url() {
    return "https://www.linkedin.com/in/john-doe/";
  }
}
