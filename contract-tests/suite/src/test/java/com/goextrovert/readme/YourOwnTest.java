package com.goextrovert.readme;

import static org.junit.jupiter.api.Assertions.*;

import com.goextrovert.client.*;
import com.goextrovert.client.error.*;
import com.goextrovert.sandbox.*;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ExtrovertSandboxExtension.class)
class YourOwnTest {
  @Test
  void lostResponseLeavesTheDeliveryUnknown(ExtrovertSandbox sandbox) {
    UUID campaign = sandbox.createCampaign();
    UUID list = sandbox.createProspectList(campaign);
    AddProspect john =
        AddProspect.builder()
            .profileUrl("linkedin.com/in/john-doe")
            .campaignId(campaign)
            .prospectListId(list)
            .build();
    try (ExtrovertClient extrovert =
        ExtrovertClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build()) {
      sandbox.respondNext(SandboxResponse.reset().afterHandling());

      TransportException lost =
          assertThrows(TransportException.class, () -> extrovert.prospects().add(john));
      assertEquals(Delivery.UNKNOWN, lost.delivery());
    }
    assertEquals(1, sandbox.prospects(list).size());
  }
}
