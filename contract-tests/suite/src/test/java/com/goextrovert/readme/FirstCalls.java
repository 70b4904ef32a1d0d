package com.goextrovert.readme;

import com.goextrovert.client.*;

class FirstCalls {

  static void addAndRemove(ExtrovertClient extrovert, String campaignId, String listId) {
    AddProspect john =
        AddProspect.builder()
            .profileUrl("https://www.linkedin.com/in/john-doe")
            .campaignId(campaignId)
            .prospectListId(listId)
            .onDuplicate(DuplicatePolicy.MOVE) // the default, FAIL, moves nothing
            .build();
    Confirmation added = extrovert.prospects().add(john);
    System.out.println(added.statusCode() + " " + added.message());

    String url = "linkedin.com/in/John-Doe/";
    extrovert
        .prospects()
        .remove(RemoveProspect.builder().profileUrl(url).campaignId(campaignId).build());
  }
}
