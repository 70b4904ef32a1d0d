package com.example.program;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.util.UUID;

/** Adds a prospect twice. Throws an exception unless the second call is refused. */
public final class Program {
  private Program() {}

  /**
   * Runs the program.
   *
   * @param expectations {@code module} if it must run as a module
   */
  public static void main(String[] expectations) {
    boolean asModule = expectations.length > 0;
    if (asModule != ExtrovertClient.class.getModule().isNamed()) {
      throw new IllegalStateException("The client is in " + ExtrovertClient.class.getModule());
    }
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.start();
        ExtrovertClient extrovert =
            ExtrovertClient.builder()
                .baseUrl(sandbox.baseUrl())
                .apiKey(sandbox.apiKey())
                .build()) {
      UUID campaign = sandbox.createCampaign();
      AddProspect john =
          AddProspect.builder()
              .profileUrl("linkedin.com/in/john-doe")
              .prospectListId(sandbox.createProspectList(campaign))
              .campaignId(campaign)
              .build();
      extrovert.prospects().add(john);
      requireDuplicate(extrovert, john);
    }
  }

  private static void requireDuplicate(ExtrovertClient extrovert, AddProspect prospect) {
    try {
      extrovert.prospects().add(prospect);
    } catch (BadRequestException e) {
      return;
    }
    throw new IllegalStateException("The duplicate was accepted");
  }
}
