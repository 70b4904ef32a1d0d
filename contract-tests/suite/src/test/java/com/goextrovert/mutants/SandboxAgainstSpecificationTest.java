package com.goextrovert.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.contract.Contract;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.ObservedViolation;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.contract.PactInteraction;
import com.goextrovert.contract.SpecificationValidator;
import com.goextrovert.contract.Vendored;
import com.goextrovert.remote.BoundedHttpClient;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.ResponseMessage;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the sandbox with an independent validator of the specification. */
@ExtendWith(ExtrovertSandboxExtension.class)
class SandboxAgainstSpecificationTest {
  /** The sandbox ignores {@code Accept}. */
  private static final String ACCEPTED_BY_THE_SANDBOX = "Accept is text/html";

  private static final List<String> ACCEPTED_BY_THE_VALIDATOR =
      List.of(
          "key is (wrong|in upper case)", // checks only that a key is present
          "path (ends with a slash|is in upper case)",
          "content type is missing",
          "body is (two documents|followed by .*)", // reads only the first JSON value
          ".* lacks its last character"); // Java's UUID parser pads short ids

  private final SpecificationValidator specification =
      new SpecificationValidator(Vendored.specification().root(), Party.PROVIDER);

  static List<PactInteraction> successes() throws IOException {
    return PactInteraction.accepted().stream().filter(each -> each.status() / 100 == 2).toList();
  }

  @ParameterizedTest
  @MethodSource("successes")
  void sandboxFollowsTheSpecification(PactInteraction interaction, ExtrovertSandbox sandbox) {
    DocumentedOperation operation = DocumentedOperation.of(interaction);
    BoundedHttpClient http = new BoundedHttpClient(sandbox.baseUrl(), Duration.ofMinutes(1));
    List<String> disagreements = new ArrayList<>();
    Set<ObservedViolation> violations = new LinkedHashSet<>();
    for (Mutant<RequestMessage> mutant : requests(operation, interaction)) {
      prepare(sandbox, interaction);
      ResponseMessage response = http.send(mutant.message());
      boolean accepted = accepts(operation, mutant.message(), response);
      List<ObservedViolation> found = specification.violations(mutant.message());
      if (accepted != found.isEmpty() && !isKnown(mutant.name(), accepted)) {
        disagreements.add(
            "%s, request, %s: the sandbox %s it; violations: %s"
                .formatted(
                    operation.label(), mutant.name(), accepted ? "accepts" : "rejects", found));
      }
      violations.addAll(
          specification.violations(
              operation.method(), operation.path(), documented(operation, response)));
    }

    assertThat(disagreements).as("requests that only one of the two accepts").isEmpty();
    assertThat(ObservedViolation.describe(violations)).as("responses of the sandbox").isEmpty();
  }

  /** Derives requests from the specification and from the samples in {@code client.yaml}. */
  private static List<Mutant<RequestMessage>> requests(
      DocumentedOperation operation, PactInteraction interaction) {
    BodyMutants<RequestMessage> samples =
        new BodyMutants<>(interaction.requestBody(), interaction.request()::withBody);
    Vendored.operation(operation.method(), operation.path())
        .orElseThrow()
        .sends()
        .forEach((field, values) -> values.forEach(value -> samples.set(field, value)));
    return Stream.of(
            RequestMutants.of(operation, interaction),
            RequestMutants.harmless(interaction),
            samples.list())
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isKnown(String mutant, boolean sandboxAccepts) {
    return sandboxAccepts
        ? mutant.equals(ACCEPTED_BY_THE_SANDBOX)
        : ACCEPTED_BY_THE_VALIDATOR.stream().anyMatch(mutant::matches);
  }

  private static void prepare(ExtrovertSandbox sandbox, PactInteraction interaction) {
    sandbox.reset();
    UUID campaign = sandbox.createCampaign(UUID.fromString(Contract.CAMPAIGN));
    UUID list = sandbox.createProspectList(campaign, UUID.fromString(Contract.LIST));
    if (interaction.hasState(Contract.PROSPECT_IN_CAMPAIGN)) {
      sandbox.putProspect(list, Contract.PROFILE);
    }
  }

  /** A valid request may name a campaign or list that does not exist. */
  private static boolean accepts(
      DocumentedOperation operation, RequestMessage request, ResponseMessage response) {
    boolean isTarget =
        request.method().equals(operation.method()) && request.path().equals(operation.path());
    return response.isSuccess() || (isTarget && response.status() == 404);
  }

  /** Gives an undocumented error a documented status: both must have the same schema. */
  private static ResponseMessage documented(
      DocumentedOperation operation, ResponseMessage response) {
    int status =
        operation.responses().containsKey(response.status())
            ? response.status()
            : operation.responses().keySet().stream()
                .filter(each -> each >= 400)
                .findFirst()
                .orElseThrow();
    return new ResponseMessage(status, response.contentType(), response.body());
  }
}
