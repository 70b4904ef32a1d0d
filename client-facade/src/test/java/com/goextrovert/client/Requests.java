package com.goextrovert.client;

import java.util.UUID;

/** Requests about John Doe. */
final class Requests {
  static final UUID LIST = new UUID(0, 1);
  static final UUID CAMPAIGN = new UUID(0, 2);

  private Requests() {}

  static AddProspect add(DuplicatePolicy onDuplicate) {
    return AddProspect.builder()
        .profileUrl("https://www.linkedin.com/in/john-doe")
        .prospectListId(LIST)
        .campaignId(CAMPAIGN)
        .onDuplicate(onDuplicate)
        .build();
  }

  static RemoveProspect remove() {
    return RemoveProspect.builder()
        .profileUrl("https://www.linkedin.com/in/john-doe")
        .campaignId(CAMPAIGN)
        .build();
  }
}
