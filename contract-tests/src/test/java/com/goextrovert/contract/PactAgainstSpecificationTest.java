package com.goextrovert.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.goextrovert.contract.PactFile.Interaction;
import com.goextrovert.contract.UpstreamContradictions.Contradiction;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class PactAgainstSpecificationTest {
  static final List<Contradiction> CONTRADICTIONS = UpstreamContradictions.ALL;

  private final OpenApiInteractionValidator validator =
      OpenApiInteractionValidator.createForInlineApiSpecification(VendoredSpecification.text())
          .build();

  static Stream<Interaction> interactions() throws IOException {
    return PactFile.interactions().stream();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void theRequestIsValidUnderTheSpecification(Interaction interaction) {
    assertThat(validator.validateRequest(request(interaction)).getMessages()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("interactions")
  void theResponseIsValidUnderTheSpecificationButForItsOwnContradictions(Interaction interaction) {
    assertThat(findings(interaction))
        .noneMatch(
            message ->
                CONTRADICTIONS.stream().noneMatch(known -> known.excuses(interaction, message)));
  }

  @ParameterizedTest
  @FieldSource("CONTRADICTIONS")
  void theContradictionIsStillThere(Contradiction known) throws IOException {
    assertThat(interactions())
        .as("%s; if no interaction meets it any more, take it off the list", known)
        .anyMatch(
            interaction ->
                findings(interaction).stream()
                    .anyMatch(message -> known.excuses(interaction, message)));
  }

  @Test
  void everyDocumentedStatusOfEveryOperationHasAnInteractionAndNoOtherHas() throws IOException {
    assertThat(interactions().map(i -> i.method() + " " + i.path() + " " + i.status()).distinct())
        .containsExactlyInAnyOrderElementsOf(VendoredSpecification.documentedAnswers());
  }

  private List<ValidationReport.Message> findings(Interaction interaction) {
    SimpleResponse response =
        SimpleResponse.Builder.status(interaction.status())
            .withContentType(interaction.responseContentType())
            .withBody(interaction.responseBody())
            .build();
    return validator
        .validateResponse(interaction.path(), Method.valueOf(interaction.method()), response)
        .getMessages();
  }

  private static SimpleRequest request(Interaction interaction) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(interaction.method(), interaction.path())
            .withBody(interaction.requestBody());
    interaction
        .requestHeaders()
        .properties()
        .forEach(header -> request.withHeader(header.getKey(), header.getValue().get(0).asText()));
    return request.build();
  }
}
