package com.goextrovert.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.contract.Breach;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.HttpAnswer;
import com.goextrovert.contract.HttpCall;
import com.goextrovert.contract.Needs;
import com.goextrovert.contract.SpecificationCheck;
import com.goextrovert.contract.SpecifiedOperation;
import com.goextrovert.contract.VendoredSpecification;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.ExtrovertSandboxExtension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox, held against the specification by another implementation than its own. */
@ExtendWith(ExtrovertSandboxExtension.class)
class SandboxAgainstSpecificationTest {
  private final SpecificationCheck specification;

  SandboxAgainstSpecificationTest() throws IOException {
    specification = SpecificationCheck.vendored(Breach.Side.PROVIDER);
  }

  static Stream<Named<SynchronousRequestResponse>> successes() throws IOException {
    return Pacts.interactions(Pacts.accepted()).stream()
        .filter(each -> each.getResponse().getStatus() / 100 == 2)
        .map(each -> Named.of(each.getDescription(), each));
  }

  @ParameterizedTest
  @MethodSource("successes")
  void bothTakeAndRefuseTheSameRequests(
      SynchronousRequestResponse interaction, ExtrovertSandbox sandbox) throws Exception {
    SpecifiedOperation operation = operation(interaction);
    Sender sender = new Sender(sandbox.baseUrl());
    List<String> disagreements = new ArrayList<>();
    for (Mutant<HttpCall> mutant : requests(operation, interaction)) {
      boolean taken = takes(operation, mutant.subject(), answer(mutant.subject(), sandbox, sender));
      List<Breach> breaches = specification.breaches(mutant.subject());
      if (taken != breaches.isEmpty() && Difference.over(mutant, taken).isEmpty()) {
        disagreements.add(
            "%s, request, %s: the sandbox %s it; the specification says: %s"
                .formatted(
                    operation.title(), mutant.name(), taken ? "takes" : "refuses", breaches));
      }
    }

    assertThat(disagreements).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("successes")
  void whateverTheSandboxAnswersIsSpecified(
      SynchronousRequestResponse interaction, ExtrovertSandbox sandbox) throws Exception {
    SpecifiedOperation operation = operation(interaction);
    Sender sender = new Sender(sandbox.baseUrl());
    List<Breach> breaches = new ArrayList<>();
    for (Mutant<HttpCall> mutant : requests(operation, interaction)) {
      HttpAnswer answer = documented(operation, answer(mutant.subject(), sandbox, sender));
      breaches.addAll(specification.breaches(operation.method(), operation.path(), answer));
    }

    assertThat(Breach.inWords(breaches.stream().distinct().toList())).isEmpty();
  }

  /** What the specification and the client's own list of values make of one good request. */
  private static List<Mutant<HttpCall>> requests(
      SpecifiedOperation operation, SynchronousRequestResponse interaction) throws IOException {
    HttpCall good = RequestTrial.call(interaction.getRequest());
    ObjectNode body = RequestTrial.json(good.body());
    List<Mutant<HttpCall>> requests = new ArrayList<>(RequestMutants.of(operation, good, body));
    requests.addAll(HarmlessRequests.of(good, body));
    for (Map.Entry<String, List<JsonNode>> field :
        Needs.sends(operation.method(), operation.path()).entrySet()) {
      for (JsonNode value : field.getValue()) {
        ObjectNode changed = body.deepCopy();
        changed.set(field.getKey(), value);
        requests.add(Mutant.ofField(field.getKey(), "is " + value, good.body(changed.toString())));
      }
    }
    return requests;
  }

  private static HttpAnswer answer(HttpCall call, ExtrovertSandbox sandbox, Sender sender)
      throws IOException, InterruptedException {
    sandbox.reset();
    UUID list =
        sandbox.createProspectList(
            sandbox.createCampaign(UUID.fromString(Contract.CAMPAIGN)),
            UUID.fromString(Contract.LIST));
    if (call.method().equals("DELETE")) {
      sandbox.putProspect(list, Contract.PROFILE);
    }
    return sender.send(call);
  }

  /** What does not exist, a request in good order may still ask for. */
  private static boolean takes(SpecifiedOperation operation, HttpCall call, HttpAnswer answer) {
    boolean isAsked =
        call.method().equals(operation.method()) && call.path().equals(operation.path());
    return answer.isSuccess() || (isAsked && answer.status() == 404);
  }

  /** An error that is not documented must look like one that is. */
  private static HttpAnswer documented(SpecifiedOperation operation, HttpAnswer answer) {
    int status =
        operation.responses().containsKey(answer.status())
            ? answer.status()
            : operation.responses().keySet().stream()
                .filter(each -> each >= 400)
                .findFirst()
                .orElseThrow();
    return new HttpAnswer(status, answer.contentType(), answer.body());
  }

  private static SpecifiedOperation operation(SynchronousRequestResponse interaction)
      throws IOException {
    return SpecifiedOperation.in(SpecDocument.of(VendoredSpecification.tree())).stream()
        .filter(each -> each.method().equals(interaction.getRequest().getMethod()))
        .filter(each -> each.path().equals(interaction.getRequest().getPath()))
        .findFirst()
        .orElseThrow();
  }
}
