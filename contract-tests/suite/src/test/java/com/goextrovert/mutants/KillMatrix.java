package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.contract.Contract;
import com.goextrovert.contract.DocumentedOperation;
import com.goextrovert.contract.ObservedViolation.Party;
import com.goextrovert.contract.OperationTable;
import com.goextrovert.contract.PactInteraction;
import com.goextrovert.contract.PactViolations;
import com.goextrovert.contract.SpecificationValidator;
import com.goextrovert.contract.Vendored;
import com.goextrovert.mutants.MatrixRow.Check;
import com.goextrovert.mutants.MatrixRow.MutantResult;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.contract.ClientContract.ExpectedField;
import com.goextrovert.remote.RequestMessage;
import com.goextrovert.remote.ResponseMessage;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mutants of a specification and the checks that killed them. */
final class KillMatrix {
  private static final int MAX_NAMES = 4;

  /** A row for each operation's request and each of its documented responses. */
  final List<MatrixRow> rows = new ArrayList<>();

  private final SpecificationValidator specification;
  private final List<PactInteraction> pact;
  private final List<PactInteraction> weakened;

  KillMatrix(SpecDocument document, JsonNode pact) {
    this.specification = new SpecificationValidator(document.root(), Party.PROVIDER);
    this.pact = PactInteraction.in(pact);
    this.weakened = PactInteraction.in(weakened(pact));
    for (DocumentedOperation operation : DocumentedOperation.in(document)) {
      // PactAgainstSpecificationTest reports operations and responses that the pact omits.
      if (this.pact.stream().anyMatch(operation::isFor)) {
        rows.add(request(operation));
        operation.responses().keySet().stream()
            .filter(status -> !covering(this.pact, operation, status).isEmpty())
            .forEach(status -> rows.add(response(operation, status)));
      }
    }
  }

  /** Returns a copy with two common mistakes: it accepts any text as status, and omits data. */
  static ObjectNode weakened(JsonNode pact) {
    ObjectNode weakened = pact.deepCopy();
    for (JsonNode interaction : weakened.path("interactions")) {
      ObjectNode response = (ObjectNode) interaction.path("response");
      ((ObjectNode) response.at("/body/content")).remove("data");
      ObjectNode rules = response.withObject("/matchingRules/body");
      rules.remove("$.data");
      rules.withObjectProperty("$.status").putArray("matchers").addObject().put("match", "type");
    }
    return weakened;
  }

  /** Returns a table with a line for each row, and the reasons for survivors. */
  @Override
  public String toString() {
    int width = rows.stream().mapToInt(row -> row.title.length()).max().orElse(0);
    String format = "%-" + width + "s %8s %6s %7s %14s %10s %9s %9s%n";
    StringBuilder table = new StringBuilder(String.format("%nThe kill matrix%n"));
    table.append(
        format.formatted(
            "", "mutants", "pact", "facade", "specification", "survivors", "harmless", "control"));
    for (MatrixRow row : rows) {
      table.append(
          format.formatted(
              row.title,
              row.results().size(),
              row.kills(Check.PACT),
              row.kills(Check.FACADE),
              row.kills(Check.SPECIFICATION),
              row.survivors().size(),
              row.harmless - row.falsePositives.size() + "/" + row.harmless,
              row.checks.contains(Check.WEAKENED_PACT) ? "-" + row.control() : "."));
    }
    table.append("control: kills lost by a pact that accepts any text as status and omits data");
    for (MatrixRow row : rows) {
      row.survivors().stream()
          .collect(Collectors.groupingBy(MutantResult::reason))
          .forEach(
              (reason, results) ->
                  table.append(
                      "%nsurvived: %s: %s%n  %s"
                          .formatted(
                              row.title,
                              firstNames(results),
                              reason.isEmpty() ? "WITHOUT A REASON" : reason)));
    }
    return table.append(System.lineSeparator()).toString();
  }

  private static String firstNames(List<MutantResult> results) {
    Stream<String> names = results.stream().limit(MAX_NAMES).map(MutantResult::name);
    return names.collect(Collectors.joining(", "))
        + (results.size() > MAX_NAMES ? " and %d more".formatted(results.size() - MAX_NAMES) : "");
  }

  private MatrixRow request(DocumentedOperation operation) {
    MatrixRow row = new MatrixRow(operation.label() + ", request", Map.of());
    for (PactInteraction interaction : pact.stream().filter(operation::isFor).toList()) {
      Map<Check, Predicate<RequestMessage>> predicates =
          Map.of(
              Check.PACT, request -> !PactViolations.allows(interaction, request),
              Check.SPECIFICATION, request -> !specification.violations(request).isEmpty());
      row.runMutants(RequestMutants.of(operation, interaction), predicates);
      row.runHarmless(RequestMutants.harmless(interaction), predicates);
    }
    return row;
  }

  private MatrixRow response(DocumentedOperation operation, int status) {
    Map<String, ExpectedField> reliesOn =
        Vendored.reliesOn(operation.method(), operation.path(), status);
    var documented = operation.responses().get(status);
    List<PactInteraction> strong = covering(pact, operation, status);
    List<PactInteraction> weak = covering(weakened, operation, status);
    Predicate<ResponseMessage> specificationKills =
        response ->
            !specification.violations(operation.method(), operation.path(), response).isEmpty();
    MatrixRow row = new MatrixRow(operation.label() + ", response " + status, reliesOn);
    try (ExtrovertSandbox server = ExtrovertSandbox.start();
        ExtrovertClient client = Contract.client(server.baseUrl(), server.apiKey())) {
      // A mutant survives if one interaction allows it.
      row.runMutants(
          new ResponseMutants(status, documented, reliesOn).harmful(),
          Map.of(
              Check.PACT, response -> strong.stream().noneMatch(each -> allows(each, response)),
              Check.FACADE, response -> !confirms(client, server, operation, response),
              Check.SPECIFICATION, specificationKills,
              Check.WEAKENED_PACT,
                  response -> weak.stream().noneMatch(each -> allows(each, response))));
      // A harmless variant must satisfy every interaction, and the facade must recognize errors.
      boolean isSuccess = status / 100 == 2;
      row.runHarmless(
          new ResponseMutants(status, documented, reliesOn).harmless(),
          Map.of(
              Check.PACT, response -> !strong.stream().allMatch(each -> allows(each, response)),
              Check.FACADE, response -> confirms(client, server, operation, response) != isSuccess,
              Check.SPECIFICATION, specificationKills));
    }
    return row;
  }

  private static List<PactInteraction> covering(
      List<PactInteraction> pact, DocumentedOperation operation, int status) {
    return pact.stream().filter(operation::isFor).filter(each -> each.status() == status).toList();
  }

  private static boolean allows(PactInteraction interaction, ResponseMessage response) {
    return PactViolations.ofResponse(interaction, response).isEmpty();
  }

  private static boolean confirms(
      ExtrovertClient client,
      ExtrovertSandbox server,
      DocumentedOperation operation,
      ResponseMessage response) {
    var listed = Vendored.operation(operation.method(), operation.path()).orElseThrow();
    SandboxResponse scripted = SandboxResponse.status(response.status()).body(response.body());
    server.reset();
    server.respondNext(
        response.contentType().map(type -> scripted.header("Content-Type", type)).orElse(scripted));
    boolean confirmed;
    try {
      OperationTable.call(listed, client.prospects(), OperationTable.bodies(listed).get(0));
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
