package com.goextrovert.readme;

import com.goextrovert.client.*;

class FirstCalls {
  static void addAndRemove(ExtrovertClient extrovert, String campaignId, String listId) {
    AddProspect john =
        AddProspect.builder()
            .profileUrl("https://www.linkedin.com/in/john-doe")
            .campaignId(campaignId)
            .prospectListId(listId)
            .onDuplicate(DuplicatePolicy.MOVE) // if john is in another list; the default is FAIL
            .build();
    Prospects prospects = extrovert.prospects();
    Confirmation added = prospects.add(john);
    System.out.println(added.statusCode() + " " + added.message());

    String url = "linkedin.com/in/John-Doe/";
    prospects.remove(RemoveProspect.builder().profileUrl(url).campaignId(campaignId).build());
  }
}
