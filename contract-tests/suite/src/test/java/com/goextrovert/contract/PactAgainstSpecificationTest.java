package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.contract.PactFile.Interaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PactAgainstSpecificationTest {
  private final SpecificationCheck specification;

  PactAgainstSpecificationTest() throws IOException {
    specification = SpecificationCheck.vendored(Breach.Side.SPECIFICATION);
  }

  static Stream<Interaction> interactions() throws IOException {
    return PactFile.interactions().stream();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void theRequestIsValidUnderTheSpecification(Interaction interaction) {
    assertThat(Breach.inWords(specification.breaches(interaction.call()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void theResponseIsValidUnderTheSpecification(Interaction interaction) throws IOException {
    String method = interaction.method();
    String path = interaction.path();
    HttpAnswer answer =
        SpecifiedOperation.vendored(method, path).orElseThrow().completed(interaction.answer());

    assertThat(Breach.inWords(specification.breaches(method, path, answer))).isEmpty();
  }

  @Test
  void everyDocumentedStatusOfEveryOperationHasAnInteractionAndNoOtherHas() throws IOException {
    List<String> tried =
        interactions().map(i -> i.method() + " " + i.path() + " " + i.status()).distinct().toList();
    List<String> documented = VendoredSpecification.documentedAnswers();
    List<Breach> breaches = new ArrayList<>();
    documented.stream()
        .filter(answer -> !tried.contains(answer))
        .forEach(
            answer ->
                breaches.add(
                    moved(answer, "an interaction of the pact's", "none: it is not covered")));
    tried.stream()
        .filter(answer -> !documented.contains(answer))
        .forEach(answer -> breaches.add(moved(answer, "that it is documented", "nothing")));

    assertThat(Breach.inWords(breaches)).isEmpty();
  }

  private static Breach moved(String answer, String promised, String came) {
    String[] parts = answer.split(" ");
    return new Breach(
        Breach.Side.SPECIFICATION,
        Needs.title(parts[0], parts[1]) + ", answer " + parts[2],
        "the whole of it",
        promised,
        came);
  }
}
