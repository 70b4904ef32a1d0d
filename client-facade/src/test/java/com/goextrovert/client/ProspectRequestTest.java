package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests {@link AddProspect} and {@link RemoveProspect}. */
class ProspectRequestTest {
  private static final String URL = "https://www.linkedin.com/in/john-doe/";
  private static final String LIST = "8d256aa6-9b12-49a7-93ee-bf41634b5b60";
  private static final String CAMPAIGN = "0f3b9d1c-55aa-4a53-8f7e-1f2d3c4b5a69";

  static List<Arguments> spellings() {
    ProfileUrl john = ProfileUrl.parse("linkedin.com/in/John-Doe");
    UUID list = UUID.fromString(LIST);
    UUID campaign = UUID.fromString(CAMPAIGN);
    return List.of(
        arguments(add().build(), add().profileUrl("http://de.linkedin.com/in/john-doe/en").build()),
        arguments(add().build(), add().profileUrl(john).build()),
        arguments(add().build(), add().prospectListId(list).campaignId(campaign).build()),
        arguments(remove().build(), remove().profileUrl("linkedin.com/in/john-doe").build()),
        arguments(remove().build(), remove().profileUrl(john).build()),
        arguments(remove().build(), remove().campaignId(campaign).build()));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void requestsAreEqualIfAllFieldsAre(Object request, Object same) {
    assertThat(request).isEqualTo(same).hasSameHashCodeAs(same);
  }

  static List<Arguments> differences() {
    return List.of(
        arguments(add().build(), "prospect"),
        arguments(add().build(), add().profileUrl("linkedin.com/in/jane-doe").build()),
        arguments(add().build(), add().prospectListId(CAMPAIGN).build()),
        arguments(add().build(), add().campaignId(LIST).build()),
        arguments(add().build(), add().onDuplicate(DuplicatePolicy.MOVE).build()),
        arguments(remove().build(), "prospect"),
        arguments(remove().build(), remove().profileUrl("linkedin.com/in/jane-doe").build()),
        arguments(remove().build(), remove().campaignId(LIST).build()),
        arguments(remove().build(), remove().rejectPosts(true).build()));
  }

  @ParameterizedTest
  @MethodSource("differences")
  void requestsDifferIfAnyFieldDoes(Object request, Object other) {
    assertThat(request).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
  }

  static List<Arguments> invalid() {
    return List.of(
        row("profileUrl is missing", () -> add().profileUrl((String) null).build()),
        row("profileUrl is missing", () -> add().profileUrl((ProfileUrl) null).build()),
        row("prospectListId is missing", () -> add().prospectListId((String) null)),
        row("prospectListId is missing", () -> add().prospectListId((UUID) null).build()),
        row("campaignId is missing", () -> add().campaignId((String) null)),
        row("campaignId is missing", () -> add().campaignId((UUID) null).build()),
        row("onDuplicate is missing", () -> add().onDuplicate(null)),
        row("prospectListId is not a UUID", () -> add().prospectListId("1-2-3-4-5")),
        row("campaignId is not a UUID", () -> add().campaignId("1-2-3-4-5")),
        row("profileUrl is missing", () -> remove().profileUrl((String) null).build()),
        row("profileUrl is missing", () -> remove().profileUrl((ProfileUrl) null).build()),
        row("campaignId is missing", () -> remove().campaignId((String) null)),
        row("campaignId is missing", () -> remove().campaignId((UUID) null).build()),
        row("campaignId is not a UUID", () -> remove().campaignId("1-2-3-4-5")));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void messageNamesTheInvalidField(String message, Runnable setting) {
    assertThatIllegalArgumentException().isThrownBy(setting::run).withMessageStartingWith(message);
  }

  @Test
  void toStringLeavesOutThePerson() {
    assertThat(add().build())
        .asString()
        .isEqualTo(
            "AddProspect[prospectListId=%s, campaignId=%s, onDuplicate=FAIL]", LIST, CAMPAIGN);
    assertThat(remove().build())
        .hasToString("RemoveProspect[campaignId=" + CAMPAIGN + ", rejectPosts=false]");
  }

  private static Arguments row(String message, Runnable setting) {
    return arguments(message, setting);
  }

  private static AddProspect.Builder add() {
    return AddProspect.builder().profileUrl(URL).prospectListId(LIST).campaignId(CAMPAIGN);
  }

  private static RemoveProspect.Builder remove() {
    return RemoveProspect.builder().profileUrl(URL).campaignId(CAMPAIGN);
  }
}
