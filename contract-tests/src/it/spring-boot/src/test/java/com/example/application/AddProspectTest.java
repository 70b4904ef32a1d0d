package com.example.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class AddProspectTest {
  private static final ExtrovertSandbox sandbox = ExtrovertSandbox.start();

  @Autowired private ExtrovertClient extrovert;

  @DynamicPropertySource
  static void useSandbox(DynamicPropertyRegistry registry) {
    registry.add("extrovert.base-url", sandbox::baseUrl);
    registry.add("extrovert.api-key", sandbox::apiKey);
  }

  @AfterAll
  static void closeSandbox() {
    sandbox.close();
  }

  @Test
  void addsAProspect() {
    UUID campaign = sandbox.createCampaign();
    UUID list = sandbox.createProspectList(campaign);

    extrovert
        .prospects()
        .add(
            AddProspect.builder()
                .profileUrl("linkedin.com/in/john-doe")
                .prospectListId(list)
                .campaignId(campaign)
                .build());

    assertThat(sandbox.prospects(list)).containsExactly("https://www.linkedin.com/in/john-doe");
  }
}
