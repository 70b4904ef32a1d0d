package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ExtrovertSandboxExtension.class)
class FacadeCoverageTest {

  @Test
  void theFacadeOffersEveryOperationOfTheSpecificationAndNoOther(ExtrovertSandbox sandbox)
      throws IOException {
    UUID campaign = sandbox.createCampaign();
    UUID list = sandbox.createProspectList(campaign);
    try (ExtrovertClient extrovert = Contract.client(sandbox.baseUrl(), sandbox.apiKey())) {
      extrovert
          .prospects()
          .add(
              AddProspect.builder()
                  .profileUrl(Contract.PROFILE)
                  .prospectListId(list)
                  .campaignId(campaign)
                  .build());
      extrovert
          .prospects()
          .remove(
              RemoveProspect.builder().profileUrl(Contract.PROFILE).campaignId(campaign).build());
    }

    assertThat(sandbox.received())
        .extracting(request -> request.method() + " " + request.path())
        .containsExactlyInAnyOrderElementsOf(VendoredSpecification.operations());
    assertThat(Arrays.stream(Prospects.class.getMethods()).map(Method::getName).distinct())
        .as("the facade's operations, all of which are called above")
        .containsExactlyInAnyOrder("add", "remove");
  }
}
