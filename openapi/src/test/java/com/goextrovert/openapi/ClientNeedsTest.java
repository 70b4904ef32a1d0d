package com.goextrovert.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.ClientNeeds.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClientNeedsTest {

  @Test
  void theFileIsReadWhole() throws IOException {
    ClientNeeds needs = ClientNeeds.read(Files.readString(Path.of("client.yaml")));

    assertThat(needs.apiKey()).isEqualTo(new ClientNeeds.ApiKey("header", "X-API-Key"));
    assertThat(needs.operations())
        .extracting(Operation::name)
        .containsExactly("addProspect", "removeProspect");
    Operation remove = needs.operations().get(1);
    assertThat(remove.sends().get("campaignId")).hasSize(3);
    assertThat(remove.reliesOn().get("200").get("data").only()).hasSize(1);
    assertThat(remove.reliesOn().get("401").get("message").optional()).isTrue();
  }
}
