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
          title: add prospect | tittle: add prospect | client.yaml: Unrecognized field "tittle" (at operations > 0 > tittle).
          name: addProspect | {} | client.yaml: an operation has no `name`.
          name: addProspect | name: add prospect | client.yaml: no Java method can have the name add prospect.
          method: post | method: POST | client.yaml: addProspect needs a `method` in lower case, not POST.
          method: post | method: delete | client.yaml: two operations are delete /api/client/v1/prospects.
          name: removeProspect | name: addProspect | client.yaml: two operations have the name addProspect.
          server: https | sever: https | client.yaml: Unrecognized field "sever" (at sever).
          in: header | in: | client.yaml: `apiKey` has no `in`.
          {type: string} | {type: text} | client.yaml: addProspect, response 201, field message has the unknown type text.
          {type: string} | {optional: true} | client.yaml: addProspect, response 201, field message needs either `only` or `type`.
          only: [success] | only: [] | client.yaml: addProspect, response 201, field status has an empty `only`.
          "201" | "20" | client.yaml: addProspect, response 20 is no status code, range or `default`.
          [false, true] | [] | client.yaml: addProspect sends moveDuplicatedProspect without a sample.
          """)
  void mistakeIsReportedInOneSentence(String text, String by, String sentence) throws IOException {
    String broken =
        Files.readString(KNOWN).replace("'", "\"").replace(text, by.equals("{}") ? "" : by);

    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> ClientContract.read(broken))
        .withMessage(sentence);
  }

  @Test
  void emptyFileIsRefused() {
    assertThatExceptionOfType(SpecificationException.class)
        .isThrownBy(() -> ClientContract.read(""))
        .withMessage("client.yaml: it is empty.");
  }
}
