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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void pactCoversExactlyTheDocumentedStatusCodes() throws IOException {
    Set<String> covered = new LinkedHashSet<>();
    interactions()
        .forEach(each -> covered.add(response(each.method(), each.path(), "" + each.status())));
    Set<String> documented = new LinkedHashSet<>();
    for (EffectiveOperation each : EffectiveOperation.all(Vendored.specification())) {
      each.responses()
          .keySet()
          .forEach(status -> documented.add(response(each.method(), each.path(), status)));
    }

    assertThat(
            violations(documented, covered, "an interaction of the pact", "none: it is not covered")
                + violations(covered, documented, "documented", "nothing"))
        .isEmpty();
  }

  private static String response(String method, String path, String status) {
    return Vendored.label(method, path) + ", response " + status;
  }

  private static String violations(
      Set<String> responses, Set<String> others, String expected, String actual) {
    return ObservedViolation.describe(
        responses.stream()
            .filter(each -> !others.contains(each))
            .map(
                each ->
                    new ObservedViolation(Party.SPECIFICATION, each, "all of it", expected, actual))
            .toList());
  }

  /**
   * Adds to a response of the pact what the specification requires and the client does not read: a
   * pact leaves that to the provider.
   */
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
