package com.goextrovert.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTextsTest {
  private static final CallFailure FAILURE = CallFailure.of("add", Delivery.REJECTED, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Duplicate prospect: it is already in a prospect list",
        "Prospect already exists",
        "This profile has already been added",
        "The prospect is already in campaign 'Spring'",
        "prospect already belongs to another campaign",
        "duplicated prospect",
        "Such a prospect exists already",
        "Prospect exists in another list",
        "The prospect is in another campaign already",
        "already linked to another campaign",
        "already being used in list X",
        "already enrolled",
        "has previously been added"
      })
  void duplicateIsRecognized(String text) {
    assertThat(ServerTexts.saysDuplicate(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "prospectProfileUrl must be a URL",
        "The campaign has already finished",
        "Campaign not found",
        "The limit of prospects is already reached"
      })
  void otherRejectionIsNoDuplicate(String text) {
    assertThat(ServerTexts.saysDuplicate(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Campaign 7f0c not found                           | CAMPAIGN
          Prospect list 12 not found in campaign 34         | CAMPAIGN
          campaignId is unknown                             | CAMPAIGN
          prospectListId is unknown                         | CAMPAIGN
          The campaign with this id does not exist          | CAMPAIGN
          The list doesn't exist                            | CAMPAIGN
          No such campaign                                  | CAMPAIGN
          Could not find campaign                           | CAMPAIGN
          Cannot remove prospect: campaign not found        | CAMPAIGN
          CAMPAIGN_NOT_FOUND: the campaign was not found    | CAMPAIGN
          Prospect not found in campaign 34                 | PROSPECT
          Prospect not found in the prospect list 12        | PROSPECT
          The prospect is not in this campaign              | PROSPECT
          This prospect does not belong to campaign 34      | PROSPECT
          No prospect found in this campaign                | PROSPECT
          Profile does not exist                            | PROSPECT
          Could not find the prospect                       | PROSPECT
          Not Found                                         | NEITHER
          Cannot DELETE /api/client/v1/prospects            | NEITHER
          ''                                                | NEITHER
          """)
  void missingPartIsToldApart(String text, String missing) {
    NotFoundException e =
        new NotFoundException(FAILURE, ErrorDetails.of(404).withServerMessage(text));
    assertThat(e.isCampaignMissing()).isEqualTo(missing.equals("CAMPAIGN"));
    assertThat(e.isProspectMissing()).isEqualTo(missing.equals("PROSPECT"));
  }

  @ParameterizedTest
  @CsvSource({
    "409, whatever, true",
    "400, Prospect already exists, true",
    "422, Prospect already exists, true",
    "400, whatever, false",
    "404, Prospect already exists, false",
    "500, Prospect already exists, false"
  })
  void onlySomeStatusesMeanDuplicates(int status, String text, boolean duplicate) {
    ErrorDetails details = ErrorDetails.of(status);
    assertThat(ApiException.of(FAILURE, details.withServerMessage(text)).isDuplicate())
        .isEqualTo(duplicate);
    assertThat(ApiException.of(FAILURE, details.withBody(text)).isDuplicate()).isEqualTo(duplicate);
    assertThat(ApiException.of(FAILURE, details).isDuplicate()).isEqualTo(status == 409);
  }

  @Test
  void onlyTheBeginningOfATextIsRead() {
    assertThat(ServerTexts.saysDuplicate(" ".repeat(1_000) + "duplicate")).isFalse();
    assertThat(ServerTexts.saysCampaignMissing("campaign ".repeat(100_000))).isFalse();
  }
}
