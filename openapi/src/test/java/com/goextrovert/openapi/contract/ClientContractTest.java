package com.goextrovert.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientContractTest {
  private static final Path KNOWN =
      Path.of("src/test/resources/com/goextrovert/openapi/client-of-2026-11.yaml");

  @Test
  void wholeFileIsRead() throws IOException {
    ClientContract contract = ClientContract.read(Files.readString(KNOWN));

    assertThat(contract.apiKey()).isEqualTo(new ClientContract.KeyLocation("header", "X-API-Key"));
    assertThat(contract.operations())
        .extracting(ClientOperation::name)
        .containsExactly("addProspect", "removeProspect");
    ClientOperation remove = contract.operations().get(1);
    assertThat(remove.sends().get("campaignId")).hasSize(3);
    assertThat(remove.reliesOn().get("200").get("data").only()).hasSize(1);
    assertThat(remove.reliesOn().get("401").get("message").optional()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: add prospect | tittle: add prospect | operations > 0 > tittle is unknown, and no other fields are allowed
          name: addProspect | {} | operations > 0 > name is required
          name: addProspect | name: add prospect | operations > 0 > name does not match the pattern ^[a-z][A-Za-z0-9]*$
          method: post | method: POST | operations > 0 > method must be one of ["get","put","post","delete","options","head","patch","trace"]
          method: post | method: delete | two operations have the name or the request of remove prospect (DELETE /api/client/v1/prospects)
          name: removeProspect | name: addProspect | two operations have the name or the request of remove prospect (DELETE /api/client/v1/prospects)
          server: https | sever: https | sever is unknown, and no other fields are allowed
          in: header | in: | apiKey > in must be of type string
          {type: string} | {type: text} | operations > 0 > reliesOn > 201 > message > type must be one of ["array","boolean","integer","number","object","string"]
          {type: string} | {optional: true} | operations > 0 > reliesOn > 201 > message must match one of the schemas in `oneOf`
          only: [success] | only: [] | operations > 0 > reliesOn > 201 > status > only must have minItems 1
          "201" | "20" | 20 is no status code, range or `default`
          [false, true] | [] | operations > 0 > sends > moveDuplicatedProspect must have minItems 1
          """)
  void mistakeIsReportedInOneSentence(String text, String by, String sentence) throws IOException {
    String broken =
        Files.readString(KNOWN).replace("'", "\"").replace(text, by.equals("{}") ? "" : by);

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> ClientContract.read(broken))
        .withMessage("client.yaml: " + sentence + ".");
  }

  @Test
  void emptyFileIsRefused() {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> ClientContract.read(""))
        .withMessage("client.yaml: it must be of type object.");
  }
}
