package com.goextrovert.mutants;

import au.com.dius.pact.core.model.SynchronousRequestResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.client.Confirmation;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.OperationTable;
import com.goextrovert.contract.PactViolations;
import com.goextrovert.contract.SpecificationValidator;
import com.goextrovert.contract.Vendored;
import com.goextrovert.mutants.MutantTrial.Judge;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.remote.ResponseMessage;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Gives the variants of a response to the pact, the facade and the specification. */
final class ResponseTrial {
  private ResponseTrial() {}

  /** Runs the trial. */
  static MatrixRow run(
      DocumentedOperation operation,
      int status,
      SpecificationValidator specification,
      List<SynchronousRequestResponse> pact,
      List<SynchronousRequestResponse> weakened)
      throws Exception {
    Map<String, ExpectedField> reliesOn =
        Vendored.reliesOn(operation.method(), operation.path(), status);
    var documented = operation.responses().get(status);
    boolean isSuccess = status / 100 == 2;
    MutantTrial<ResponseMessage> trial = new MutantTrial<>(reliesOn);
    try (ExtrovertSandbox server = ExtrovertSandbox.start();
        ExtrovertClient client = Contract.client(server.baseUrl(), server.apiKey())) {
      Judge<ResponseMessage> specificationKills =
          response ->
              !specification.violations(operation.method(), operation.path(), response).isEmpty();
      trial.run(
          ResponseMutants.of(status, documented, reliesOn),
          List.of(),
          Map.of(
              Check.PACT, response -> allKill(pact, response),
              Check.FACADE, response -> !confirms(client, server, operation, response),
              Check.SPECIFICATION, specificationKills,
              Check.WEAKENED_PACT, response -> allKill(weakened, response)));
      // One objection is enough, and the facade should take an error for an error.
      trial.run(
          List.of(),
          HarmlessResponses.of(status, documented, reliesOn),
          Map.of(
              Check.PACT,
              response ->
                  pact.stream()
                      .anyMatch(each -> !PactViolations.ofResponse(each, response).isEmpty()),
              Check.FACADE,
              response -> confirms(client, server, operation, response) != isSuccess,
              Check.SPECIFICATION,
              specificationKills));
    }
    return trial.row(operation.label(), "response " + status);
  }

  /** The mutant survives if one interaction does not notice it. */
  private static boolean allKill(
      List<SynchronousRequestResponse> interactions, ResponseMessage response) {
    return interactions.stream()
        .noneMatch(each -> PactViolations.ofResponse(each, response).isEmpty());
  }

  private static boolean confirms(
      ExtrovertClient client,
      ExtrovertSandbox server,
      DocumentedOperation operation,
      ResponseMessage response) {
    BiFunction<Prospects, JsonNode, Confirmation> call =
        OperationTable.call(operation.method(), operation.path()).orElseThrow();
    JsonNode body =
        OperationTable.bodies(
                Vendored.operation(operation.method(), operation.path()).orElseThrow())
            .get(0);
    SandboxResponse scripted = SandboxResponse.status(response.status()).body(response.body());
    server.reset();
    server.respondNext(
        response.contentType().map(type -> scripted.header("Content-Type", type)).orElse(scripted));
    boolean confirmed;
    try {
      call.apply(client.prospects(), body);
      confirmed = true;
    } catch (ExtrovertException rejected) {
      confirmed = false;
    }
    if (server.receivedCount() != 1) {
      throw new IllegalStateException("the facade sent " + server.receivedCount() + " requests");
    }
    return confirmed;
  }
}
