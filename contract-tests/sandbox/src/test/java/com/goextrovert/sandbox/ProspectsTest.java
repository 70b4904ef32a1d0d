package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.SandboxClient.JOHN;
import static com.goextrovert.sandbox.SandboxClient.error;
import static com.goextrovert.sandbox.SandboxClient.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProspectsTest extends SandboxTest {
  private UUID otherCampaign;
  private UUID otherList;

  @BeforeEach
  void createAnotherCampaign() {
    otherCampaign = sandbox.createCampaign();
    otherList = sandbox.createProspectList(otherCampaign);
  }

  @Test
  void addedProspectIsInItsList() {
    assertThat(client.add(campaign, list, JOHN, false)).is(success(201));

    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
    assertThat(sandbox.listOf(JOHN)).contains(list);
  }

  @Test
  void removedProspectCanBeAddedAgain() {
    sandbox.putProspect(list, JOHN);

    assertThat(client.remove(campaign, JOHN)).is(success(200));
    assertThat(sandbox.prospects(list)).isEmpty();
    assertThat(sandbox.listOf(JOHN)).isEmpty();
    assertThat(client.remove(campaign, JOHN)).is(error(404, "Prospect"));
    assertThat(client.add(campaign, list, JOHN, false)).is(success(201));
  }

  @Test
  void duplicateIsRejectedUnlessItMayMove() {
    sandbox.putProspect(list, JOHN);

    assertThat(client.add(otherCampaign, otherList, JOHN, false)).is(error(400, "Duplicate"));
    assertThat(sandbox.listOf(JOHN)).contains(list);
    assertThat(client.add(otherCampaign, otherList, JOHN, true)).is(success(201));
    assertThat(sandbox.listOf(JOHN)).contains(otherList);
    assertThat(sandbox.prospects(list)).isEmpty();
  }

  @Test
  void addingTwiceToTheSameListIsADuplicate() {
    sandbox.putProspect(list, JOHN);

    assertThat(client.add(campaign, list, JOHN, false)).is(error(400, "Duplicate"));
    assertThat(client.add(campaign, list, JOHN, true)).is(success(201));
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
  }

  @Test
  void unknownCampaignOrListIsNotFound() {
    UUID unknown = UUID.randomUUID();

    assertThat(client.add(unknown, list, JOHN, false)).is(error(404, "Campaign", "" + unknown));
    assertThat(client.remove(unknown, JOHN)).is(error(404, "Campaign", "" + unknown));
    assertThat(client.add(campaign, unknown, JOHN, false)).is(error(404, "list", "" + unknown));
  }

  @Test
  void listOfAnotherCampaignIsNotFound() {
    assertThat(client.add(otherCampaign, list, JOHN, true)).is(error(404, "list", "" + list));
    assertThat(sandbox.listOf(JOHN)).isEmpty();
  }

  @Test
  void prospectOfAnotherCampaignIsNotRemoved() {
    sandbox.putProspect(list, JOHN);

    assertThat(client.remove(otherCampaign, JOHN)).is(error(404, "Prospect"));
    assertThat(sandbox.listOf(JOHN)).contains(list);
  }

  @Test
  void idsIgnoreCase() {
    String body = SandboxClient.addition(campaign, list, JOHN, false);
    String capitals = body.replace("" + list, ("" + list).toUpperCase());

    assertThat(client.post(capitals)).is(success(201));
  }

  @Test
  void putProspectLeavesItsOldList() {
    var before = sandbox.prospects(otherList);
    sandbox.putProspect(list, JOHN);
    sandbox.putProspect(otherList, JOHN);

    assertThat(sandbox.prospects(list)).isEmpty();
    assertThat(sandbox.prospects(otherList)).containsExactly(JOHN);
    assertThat(before).isEmpty();
  }

  @Test
  void creatingAnExistingListKeepsItsProspects() {
    sandbox.putProspect(list, JOHN);

    assertThat(sandbox.createCampaign(campaign)).isEqualTo(campaign);
    assertThat(sandbox.createProspectList(campaign, list)).isEqualTo(list);
    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
  }

  @Test
  void setUpWithUnknownIdsFails() {
    UUID unknown = UUID.randomUUID();

    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.createProspectList(unknown));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.createProspectList(otherCampaign, list));
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.putProspect(unknown, JOHN));
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.prospects(unknown));
  }

  @Test
  void onlyOneThreadAddsAProspect() {
    Campaigns campaigns = new Campaigns();
    campaigns.create(campaign);
    campaigns.createList(campaign, list);

    long added =
        IntStream.range(0, 200_000)
            .parallel()
            .filter(i -> isAdded(campaigns, "prospect-" + i % 50_000))
            .count();

    assertThat(added).isEqualTo(50_000);
  }

  private boolean isAdded(Campaigns campaigns, String prospect) {
    try {
      campaigns.add(campaign, list, prospect, false);
      return true;
    } catch (RejectedRequestException duplicate) {
      return false;
    }
  }
}
