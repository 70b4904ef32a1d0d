package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.remote.ResponseMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PactAgainstSpecificationTest {
  private final SpecificationValidator specification =
      new SpecificationValidator(Vendored.specification().root(), Party.SPECIFICATION);

  static Stream<PactFile.Entry> interactions() throws IOException {
    return PactFile.entries(PactFile.accepted()).stream();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void specificationAllowsTheRequest(PactFile.Entry interaction) {
    assertThat(ObservedViolation.describe(specification.violations(interaction.request())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void specificationAllowsTheResponse(PactFile.Entry interaction) throws IOException {
    String method = interaction.method();
    String path = interaction.path();
    ResponseMessage response =
        DocumentedOperation.vendored(method, path).orElseThrow().complete(interaction.response());

    assertThat(ObservedViolation.describe(specification.violations(method, path, response)))
        .isEmpty();
  }

  @Test
  void pactCoversExactlyTheDocumentedStatusCodes() throws IOException {
    List<String> covered =
        interactions().map(i -> i.method() + " " + i.path() + " " + i.status()).distinct().toList();
    List<String> documented =
        DocumentedOperation.in(Vendored.specification()).stream()
            .flatMap(
                operation ->
                    operation.statuses().stream()
                        .map(status -> operation.method() + " " + operation.path() + " " + status))
            .toList();
    List<ObservedViolation> violations = new ArrayList<>();
    documented.stream()
        .filter(response -> !covered.contains(response))
        .forEach(
            response ->
                violations.add(
                    violation(response, "an interaction of the pact", "none: it is not covered")));
    covered.stream()
        .filter(response -> !documented.contains(response))
        .forEach(response -> violations.add(violation(response, "documented", "nothing")));

    assertThat(ObservedViolation.describe(violations)).isEmpty();
  }

  private static ObservedViolation violation(String response, String expected, String actual) {
    String[] parts = response.split(" ");
    return new ObservedViolation(
        Party.SPECIFICATION,
        Vendored.label(parts[0], parts[1]) + ", response " + parts[2],
        "all of it",
        expected,
        actual);
  }
}
