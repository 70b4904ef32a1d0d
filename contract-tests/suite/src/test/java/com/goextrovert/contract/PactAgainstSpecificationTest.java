package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.DocumentedOperation.DocumentedResponse;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.remote.ResponseMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PactAgainstSpecificationTest {
  private final SpecificationValidator specification =
      new SpecificationValidator(Vendored.specification().root(), Party.SPECIFICATION);

  static List<PactInteraction> interactions() throws IOException {
    return PactInteraction.accepted();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void specificationAllowsTheRequest(PactInteraction interaction) {
    assertThat(ObservedViolation.describe(specification.violations(interaction.request())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void specificationAllowsTheResponse(PactInteraction interaction) throws IOException {
    assertThat(
            ObservedViolation.describe(
                specification.violations(
                    interaction.method(), interaction.path(), completeResponse(interaction))))
        .isEmpty();
  }

  @Test
  void pactCoversEveryDocumentedResponse() throws IOException {
    Stream<String> documented =
        EffectiveOperation.all(Vendored.specification()).stream()
            .flatMap(
                each ->
                    each.responses().keySet().stream()
                        .map(
                            status ->
                                Vendored.label(each.method(), each.path())
                                    + ", response "
                                    + status));

    assertThat(documented)
        .as("responses for which the pact needs an interaction")
        .isSubsetOf(interactions().stream().map(PactInteraction::responseLabel).toList());
  }

  /** Adds required fields that the pact omits because the client does not read them. */
  private static ResponseMessage completeResponse(PactInteraction interaction)
      throws JsonProcessingException {
    ResponseMessage response = interaction.response();
    DocumentedResponse documented =
        DocumentedOperation.of(interaction).responses().get(response.status());
    if (documented == null
        || !(new JsonMapper().readTree(response.body()) instanceof ObjectNode body)) {
      return response;
    }
    Map<String, ExpectedField> reliesOn =
        Vendored.reliesOn(interaction.method(), interaction.path(), response.status());
    documented.schema().required().stream()
        .filter(name -> !body.has(name))
        .filter(name -> !reliesOn.containsKey(name) || reliesOn.get(name).optional())
        .forEach(name -> body.set(name, documented.schema().properties().get(name).sample()));
    return new ResponseMessage(response.status(), response.contentType(), body.toString());
  }
}
