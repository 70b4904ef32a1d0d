package com.goextrovert.client;

import com.goextrovert.client.internal.call.CallWorld;
import com.goextrovert.client.internal.http.Answer;
import com.goextrovert.client.internal.http.Attempt;
import com.goextrovert.client.internal.http.NoResponseException;
import com.goextrovert.client.internal.http.ProspectsGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Notes what is sent, and answers by a world's script. */
final class FakeGateway implements ProspectsGateway {
  private final CallWorld world;
  private final List<String> sent = new ArrayList<>();
  private int closings;

  FakeGateway(CallWorld world) {
    this.world = world;
  }

  @Override
  public Answer add(
      UUID prospectListId,
      String profileUrl,
      UUID campaignId,
      boolean moveDuplicatedProspect,
      Attempt attempt)
      throws NoResponseException {
    sent.add(
        "add %s to list %s of campaign %s, move %s, key %s"
            .formatted(
                profileUrl, prospectListId, campaignId, moveDuplicatedProspect, attempt.apiKey()));
    return world.attempt(attempt.timeout());
  }

  @Override
  public Answer remove(String profileUrl, UUID campaignId, boolean rejectPosts, Attempt attempt)
      throws NoResponseException {
    sent.add(
        "remove %s from campaign %s, reject %s, key %s"
            .formatted(profileUrl, campaignId, rejectPosts, attempt.apiKey()));
    return world.attempt(attempt.timeout());
  }

  @Override
  public void close() {
    closings++;
  }

  List<String> sent() {
    return sent;
  }

  int closings() {
    return closings;
  }
}
