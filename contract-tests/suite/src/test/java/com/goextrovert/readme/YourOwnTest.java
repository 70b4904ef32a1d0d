package com.goextrovert.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.SandboxResponse;
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
            .prospectListId(list)
            .campaignId(campaign)
            .build();
    sandbox.respondNext(SandboxResponse.reset().afterHandling());

    try (ExtrovertClient extrovert =
        ExtrovertClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build()) {
      TransportException lost =
          catchThrowableOfType(TransportException.class, () -> extrovert.prospects().add(john));
      assertThat(lost.delivery()).isEqualTo(Delivery.UNKNOWN);
    }
    assertThat(sandbox.prospects(list)).containsExactly("https://www.linkedin.com/in/john-doe");
  }
}
