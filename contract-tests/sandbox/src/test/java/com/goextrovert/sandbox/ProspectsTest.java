package com.goextrovert.sandbox;

import static com.goextrovert.sandbox.ResponseConditions.error;
import static com.goextrovert.sandbox.ResponseConditions.success;
import static com.goextrovert.sandbox.SandboxClient.JOHN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ExtrovertSandboxExtension.class)
class ProspectsTest {
  private final ExtrovertSandbox sandbox;
  private final SandboxClient client;
  private UUID campaign;
  private UUID list;

  ProspectsTest(ExtrovertSandbox sandbox) {
    this.sandbox = sandbox;
    this.client = new SandboxClient(sandbox);
  }

  @BeforeEach
  void createCampaignWithOneList() {
    campaign = sandbox.createCampaign();
    list = sandbox.createProspectList(campaign);
  }

  @Test
  void addedProspectIsInItsList() {
    assertThat(client.add(campaign, list, JOHN, false)).is(success(201));

    assertThat(sandbox.prospects(list)).containsExactly(JOHN);
    assertThat(sandbox.listOf(JOHN)).contains(list);
  }

  @Test
  void removedProspectIsInNoList() {
    sandbox.putProspect(list, JOHN);

    assertThat(client.remove(campaign, JOHN)).is(success(200));

    assertThat(sandbox.prospects(list)).isEmpty();
    assertThat(sandbox.listOf(JOHN)).isEmpty();
  }

  @Test
  void duplicateIsRejectedUnlessItIsToBeMoved() {
    UUID otherCampaign = sandbox.createCampaign();
    UUID other = sandbox.createProspectList(otherCampaign);
    sandbox.putProspect(list, JOHN);

    assertThat(client.add(otherCampaign, other, JOHN, false)).is(error(400, "Duplicate"));
    assertThat(sandbox.listOf(JOHN)).contains(list);

    assertThat(client.add(otherCampaign, other, JOHN, true)).is(success(201));
    assertThat(sandbox.listOf(JOHN)).contains(other);
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
  void removedProspectCanBeAddedAgain() {
    client.add(campaign, list, JOHN, false);
    client.remove(campaign, JOHN);

    assertThat(client.add(campaign, list, JOHN, false)).is(success(201));
  }

  @Test
  void unknownCampaignIsNotFound() {
    UUID unknown = UUID.randomUUID();

    assertThat(client.add(unknown, list, JOHN, false)).is(error(404, "Campaign", "" + unknown));
    assertThat(client.remove(unknown, JOHN)).is(error(404, "Campaign", "" + unknown));
  }

  @Test
  void unknownListIsNotFound() {
    UUID unknown = UUID.randomUUID();

    assertThat(client.add(campaign, unknown, JOHN, false)).is(error(404, "list", "" + unknown));
  }

  @Test
  void listOfAnotherCampaignIsNotFound() {
    UUID other = sandbox.createCampaign();

    assertThat(client.add(other, list, JOHN, true)).is(error(404, "list", "" + list));
    assertThat(sandbox.listOf(JOHN)).isEmpty();
  }

  @Test
  void prospectOfAnotherCampaignIsNotFoundAndStays() {
    sandbox.putProspect(list, JOHN);

    assertThat(client.remove(sandbox.createCampaign(), JOHN)).is(error(404, "Prospect"));
    assertThat(sandbox.listOf(JOHN)).contains(list);
  }

  @Test
  void secondRemovalIsNotFound() {
    sandbox.putProspect(list, JOHN);
    client.remove(campaign, JOHN);

    assertThat(client.remove(campaign, JOHN)).is(error(404, "Prospect"));
  }

  @Test
  void idsIgnoreCase() {
    String body = SandboxClient.addition(campaign, list, JOHN, false);
    String capitals = body.replace("" + list, ("" + list).toUpperCase());

    assertThat(client.send(client.request("POST", SandboxClient.PROSPECTS, capitals)))
        .is(success(201));
  }

  @Test
  void putProspectLeavesItsOldList() {
    UUID other = sandbox.createProspectList(campaign);
    sandbox.putProspect(list, JOHN);
    sandbox.putProspect(other, JOHN);

    assertThat(sandbox.prospects(list)).isEmpty();
    assertThat(sandbox.prospects(other)).containsExactly(JOHN);
  }

  @Test
  void existingIdsStayAsTheyAre() {
    UUID givenCampaign = UUID.randomUUID();
    UUID givenList = UUID.randomUUID();
    sandbox.createCampaign(givenCampaign);
    sandbox.createProspectList(givenCampaign, givenList);
    sandbox.putProspect(givenList, JOHN);

    assertThat(sandbox.createCampaign(givenCampaign)).isEqualTo(givenCampaign);
    assertThat(sandbox.createProspectList(givenCampaign, givenList)).isEqualTo(givenList);
    assertThat(sandbox.prospects(givenList)).containsExactly(JOHN);
  }

  @Test
  void testThatNamesSomethingUnknownFails() {
    UUID unknown = UUID.randomUUID();
    UUID other = sandbox.createCampaign();

    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.createProspectList(unknown));
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.createProspectList(other, list));
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.putProspect(unknown, JOHN));
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.prospects(unknown));
  }

  @Test
  void returnedSetDoesNotChangeLater() {
    var before = sandbox.prospects(list);

    sandbox.putProspect(list, JOHN);

    assertThat(before).isEmpty();
  }
}
