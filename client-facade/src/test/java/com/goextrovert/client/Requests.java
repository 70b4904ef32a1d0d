package com.goextrovert.client;

import java.util.UUID;

/** Requests about John Doe. */
public final class Requests {
  public static final String JOHN = "https://www.linkedin.com/in/john-doe";
  public static final UUID LIST = new UUID(0, 1);
  public static final UUID CAMPAIGN = new UUID(0, 2);

  private Requests() {}

  public static AddProspect add(DuplicatePolicy onDuplicate) {
    return add(JOHN, LIST, CAMPAIGN, onDuplicate);
  }

  public static AddProspect add(
      String profileUrl, UUID list, UUID campaign, DuplicatePolicy onDuplicate) {
    return AddProspect.builder()
        .profileUrl(profileUrl)
        .prospectListId(list)
        .campaignId(campaign)
        .onDuplicate(onDuplicate)
        .build();
  }

  public static RemoveProspect remove() {
    return remove(JOHN, CAMPAIGN);
  }

  public static RemoveProspect remove(String profileUrl, UUID campaign) {
    return RemoveProspect.builder().profileUrl(profileUrl).campaignId(campaign).build();
  }
}
