package com.goextrovert.mutants;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.HttpAnswer;
import com.goextrovert.contract.Needs;
import com.goextrovert.contract.PactVerification;
import com.goextrovert.contract.SpecificationCheck;
import com.goextrovert.contract.SpecifiedOperation;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Gives every variant of one documented answer to the pact, the facade and the specification. */
final class AnswerTrial {
  private final SpecifiedOperation operation;
  private final int status;
  private final Map<String, ExpectedField> reliesOn;
  private final SpecificationCheck specification;
  private final List<SynchronousRequestResponse> strong;
  private final List<SynchronousRequestResponse> weak;

  AnswerTrial(
      SpecifiedOperation operation,
      int status,
      SpecificationCheck specification,
      List<SynchronousRequestResponse> strong,
      List<SynchronousRequestResponse> weak) {
    this.operation = operation;
    this.status = status;
    this.reliesOn = Needs.reliesOn(operation.method(), operation.path(), status);
    this.specification = specification;
    this.strong = strong.stream().filter(this::isMeant).toList();
    this.weak = weak.stream().filter(this::isMeant).toList();
  }

  /** Whether the pact has an interaction for it. */
  boolean isPossible() {
    return !strong.isEmpty();
  }

  Row run() {
    SpecifiedOperation.Answer answer = operation.responses().get(status);
    List<Mutant<HttpAnswer>> mutants = AnswerMutants.of(status, answer, reliesOn);
    List<Mutant<HttpAnswer>> harmless = HarmlessAnswers.of(status, answer, reliesOn);
    try (ExtrovertSandbox server = ExtrovertSandbox.start();
        ExtrovertClient client = Contract.client(server.baseUrl(), server.apiKey())) {
      Facade facade = new Facade(client);
      PactVerification pact = new PactVerification(URI.create(server.baseUrl()));
      return new Row(
          operation.title(),
          "answer " + status,
          EnumSet.allOf(Check.class),
          mutants.stream().map(each -> fate(each, server, pact, facade)).toList(),
          harmless.stream()
              .map(each -> objections(each, server, pact, facade))
              .filter(fate -> !fate.killedBy().isEmpty())
              .toList(),
          harmless.size(),
          mutants.stream().filter(each -> isKilled(each, server, pact, weak)).count());
    }
  }

  private Row.Fate fate(
      Mutant<HttpAnswer> mutant, ExtrovertSandbox server, PactVerification pact, Facade facade) {
    Set<Check> killedBy = EnumSet.noneOf(Check.class);
    if (isKilled(mutant, server, pact, strong)) {
      killedBy.add(Check.PACT);
    }
    if (!isConfirmed(mutant, server, facade)) {
      killedBy.add(Check.FACADE);
    }
    if (!specifies(mutant)) {
      killedBy.add(Check.SPECIFICATION);
    }
    boolean survives =
        !killedBy.contains(Check.PACT) || !(killedBy.contains(Check.FACADE) || mutant.tolerated());
    return new Row.Fate(
        mutant.name(), killedBy, survives, survives ? reason(mutant, killedBy) : "");
  }

  private String reason(Mutant<HttpAnswer> mutant, Set<Check> killedBy) {
    return mutant.field().stream()
        .flatMap(
            field ->
                Arrays.stream(Allowance.values())
                    .filter(each -> each.covers(field, reliesOn, killedBy)))
        .map(Allowance::reason)
        .findFirst()
        .orElse("");
  }

  /** A harmless variant must pass every interaction, be taken for what it is, and be specified. */
  private Row.Fate objections(
      Mutant<HttpAnswer> variant, ExtrovertSandbox server, PactVerification pact, Facade facade) {
    Set<Check> killedBy = EnumSet.noneOf(Check.class);
    if (strong.stream().anyMatch(each -> breaks(variant, server, pact, each))) {
      killedBy.add(Check.PACT);
    }
    if (isConfirmed(variant, server, facade) != variant.subject().isSuccess()) {
      killedBy.add(Check.FACADE);
    }
    if (!specifies(variant)) {
      killedBy.add(Check.SPECIFICATION);
    }
    return new Row.Fate(variant.name(), killedBy, false, "");
  }

  /** Every interaction must notice: the one that does not is the hole. */
  private static boolean isKilled(
      Mutant<HttpAnswer> mutant,
      ExtrovertSandbox server,
      PactVerification pact,
      List<SynchronousRequestResponse> interactions) {
    return interactions.stream().allMatch(each -> breaks(mutant, server, pact, each));
  }

  private static boolean breaks(
      Mutant<HttpAnswer> mutant,
      ExtrovertSandbox server,
      PactVerification pact,
      SynchronousRequestResponse interaction) {
    return asked(mutant, server, () -> !pact.breaches(interaction).isEmpty());
  }

  private boolean isConfirmed(Mutant<HttpAnswer> mutant, ExtrovertSandbox server, Facade facade) {
    return asked(mutant, server, () -> facade.confirms(operation));
  }

  private boolean specifies(Mutant<HttpAnswer> mutant) {
    return specification.breaches(operation.method(), operation.path(), mutant.subject()).isEmpty();
  }

  /** A judge that never saw the answer, or saw another one too, has not judged. */
  private static boolean asked(
      Mutant<HttpAnswer> mutant, ExtrovertSandbox server, BooleanSupplier judge) {
    server.reset();
    server.respondNext(sent(mutant.subject()));
    boolean verdict = judge.getAsBoolean();
    if (server.receivedCount() != 1) {
      throw new IllegalStateException(
          "\"" + mutant.name() + "\" was asked for " + server.receivedCount() + " times");
    }
    return verdict;
  }

  private static SandboxResponse sent(HttpAnswer answer) {
    SandboxResponse sent = SandboxResponse.status(answer.status()).body(answer.body());
    return answer.contentType().map(type -> sent.header("Content-Type", type)).orElse(sent);
  }

  private boolean isMeant(SynchronousRequestResponse interaction) {
    return interaction.getRequest().getMethod().equals(operation.method())
        && interaction.getRequest().getPath().equals(operation.path())
        && interaction.getResponse().getStatus() == status;
  }
}
