package com.goextrovert.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.contract.Contract;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.ObservedViolation;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.contract.PactFile;
import com.goextrovert.contract.PactFile.Entry;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the sandbox with another implementation of the specification. */
@ExtendWith(ExtrovertSandboxExtension.class)
class SandboxAgainstSpecificationTest {
  private final SpecificationValidator specification =
      new SpecificationValidator(Vendored.specification().root(), Party.PROVIDER);

  static Stream<Entry> successes() throws IOException {
    return PactFile.entries(PactFile.accepted()).stream().filter(each -> each.status() / 100 == 2);
  }

  @ParameterizedTest
  @MethodSource("successes")
  void bothAcceptTheSameRequests(Entry interaction, ExtrovertSandbox sandbox) {
    DocumentedOperation operation = operation(interaction);
    BoundedHttpClient http = new BoundedHttpClient(sandbox.baseUrl(), Duration.ofMinutes(1));
    List<String> disagreements = new ArrayList<>();
    for (Mutant<RequestMessage> mutant : requests(operation, interaction)) {
      RequestMessage request = mutant.message();
      boolean accepted = accepts(operation, request, send(request, sandbox, http));
      List<ObservedViolation> violations = specification.violations(request);
      if (accepted != violations.isEmpty() && !KnownDifference.covers(mutant, accepted)) {
        disagreements.add(
            "%s, request, %s: the sandbox %s it; the specification says: %s"
                .formatted(
                    operation.label(),
                    mutant.name(),
                    accepted ? "accepts" : "rejects",
                    violations));
      }
    }

    assertThat(disagreements).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("successes")
  void sandboxSendsOnlySpecifiedResponses(Entry interaction, ExtrovertSandbox sandbox) {
    DocumentedOperation operation = operation(interaction);
    BoundedHttpClient http = new BoundedHttpClient(sandbox.baseUrl(), Duration.ofMinutes(1));
    List<ObservedViolation> violations = new ArrayList<>();
    for (Mutant<RequestMessage> mutant : requests(operation, interaction)) {
      ResponseMessage response = documented(operation, send(mutant.message(), sandbox, http));
      violations.addAll(specification.violations(operation.method(), operation.path(), response));
    }

    assertThat(ObservedViolation.describe(violations.stream().distinct().toList())).isEmpty();
  }

  /** Derives requests from the specification and from the samples in {@code client.yaml}. */
  private static List<Mutant<RequestMessage>> requests(
      DocumentedOperation operation, Entry interaction) {
    BodyMutants<RequestMessage> requests =
        new BodyMutants<>(interaction.requestBody(), interaction.request()::withBody);
    RequestMutants.of(operation, interaction).forEach(requests::add);
    HarmlessRequests.of(interaction).forEach(requests::add);
    Vendored.operation(operation.method(), operation.path())
        .orElseThrow()
        .sends()
        .forEach(
            (field, samples) ->
                samples.forEach(sample -> requests.set(field, "is " + sample, sample)));
    return requests.list();
  }

  private static ResponseMessage send(
      RequestMessage request, ExtrovertSandbox sandbox, BoundedHttpClient http) {
    sandbox.reset();
    UUID list =
        sandbox.createProspectList(
            sandbox.createCampaign(UUID.fromString(Contract.CAMPAIGN)),
            UUID.fromString(Contract.LIST));
    if (request.method().equals("DELETE")) {
      sandbox.putProspect(list, Contract.PROFILE);
    }
    return http.send(request);
  }

  /** A valid request may name what does not exist. */
  private static boolean accepts(
      DocumentedOperation operation, RequestMessage request, ResponseMessage response) {
    boolean isTarget =
        request.method().equals(operation.method()) && request.path().equals(operation.path());
    return response.isSuccess() || (isTarget && response.status() == 404);
  }

  /** An undocumented error must look like a documented one. */
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

  private static DocumentedOperation operation(Entry interaction) {
    return DocumentedOperation.in(Vendored.specification()).stream()
        .filter(each -> each.method().equals(interaction.method()))
        .filter(each -> each.path().equals(interaction.path()))
        .findFirst()
        .orElseThrow();
  }
}
