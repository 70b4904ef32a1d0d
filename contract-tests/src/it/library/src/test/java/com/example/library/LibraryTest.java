package com.example.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.BadRequestException;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import com.goextrovert.sandbox.SandboxResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

@ExtendWith(ExtrovertSandboxExtension.class)
class LibraryTest {
  private ExtrovertClient extrovert;
  private UUID campaign;
  private AddProspect john;

  @BeforeEach
  void createClient(ExtrovertSandbox sandbox) {
    extrovert =
        ExtrovertClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build();
    campaign = sandbox.createCampaign();
    john =
        AddProspect.builder()
            .profileUrl("linkedin.com/in/john-doe")
            .prospectListId(sandbox.createProspectList(campaign))
            .campaignId(campaign)
            .build();
  }

  @AfterEach
  void closeClient() {
    extrovert.close();
  }

  @Test
  void addsAndRemoves() {
    Confirmation added = extrovert.prospects().add(john);
    RemoveProspect removal =
        RemoveProspect.builder().profileUrl(john.profileUrl()).campaignId(campaign).build();

    assertEquals(201, added.statusCode());
    assertEquals(200, extrovert.prospects().remove(removal).statusCode());
  }

  @Test
  void errorResponseBecomesAnException() {
    extrovert.prospects().add(john);

    BadRequestException duplicate =
        assertThrows(BadRequestException.class, () -> extrovert.prospects().add(john));
    assertEquals(Delivery.REJECTED, duplicate.delivery());
  }

  @Test
  void lostResponseLeavesTheDeliveryUnknown(ExtrovertSandbox sandbox) {
    sandbox.respondNext(SandboxResponse.reset().afterHandling());

    TransportException lost =
        assertThrows(TransportException.class, () -> extrovert.prospects().add(john));
    assertEquals(Delivery.UNKNOWN, lost.delivery());
  }

  @Test
  void logGoesToTheChosenProvider() {
    assertEquals(
        System.getProperty("slf4j", "NOPLoggerFactory"),
        LoggerFactory.getILoggerFactory().getClass().getSimpleName());
  }
}
