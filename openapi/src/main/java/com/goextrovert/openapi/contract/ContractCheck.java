package com.goextrovert.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.EffectiveOperation;
import com.goextrovert.openapi.Schemas;
import com.goextrovert.openapi.ServerAddress;
import com.goextrovert.openapi.SpecDocument;
import com.goextrovert.openapi.Values;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ClientContract.KeyLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks a specification against the contract, from the point of view of this client. */
public final class ContractCheck {
  private final ClientContract contract;
  private final Violation.Collector violations;

  private ContractCheck(ClientContract contract, Violation.Collector violations) {
    this.contract = contract;
    this.violations = violations;
  }

  /**
   * Returns where a document departs from the contract, in the order of the operations. Upstream's
   * whole document, rather than a part, lets the message say where a missing operation has gone.
   */
  public static List<Violation> violations(JsonNode document, ClientContract contract) {
    List<Violation> all = new ArrayList<>();
    for (ClientOperation each : contract.operations()) {
      Violation.Collector violations = new Violation.Collector(each.label());
      new ContractCheck(contract, violations).check(new SpecDocument(document), each);
      all.addAll(violations.all());
    }
    return all;
  }

  private void check(SpecDocument document, ClientOperation offered) {
    Optional<EffectiveOperation> found =
        EffectiveOperation.find(document, offered.method(), offered.path());
    if (found.isEmpty()) {
      String similar = similarOperations(document, offered);
      String actual = "no such operation" + (similar.isEmpty() ? "" : ", but " + similar);
      violations.add(Rule.OPERATION_REMOVED, "operation", "documented", actual);
      return;
    }
    EffectiveOperation operation = found.get();
    checkServer(operation);
    checkSecurity(operation.security());
    checkParameters(operation);
    new RequestRules(document, offered.sends(), violations).check(operation);
    new ResponseRules(new Schemas(document), offered.reliesOn(), violations).check(operation);
  }

  /** Looks for where an operation may have gone: other methods of its path, and similar paths. */
  private String similarOperations(SpecDocument document, ClientOperation operation) {
    List<String> similar = new ArrayList<>();
    for (var item : document.root().path("paths").properties()) {
      String path = item.getKey();
      boolean isSamePath = path.equals(operation.path());
      boolean isAlike = lastSegment(path).equals(lastSegment(operation.path()));
      for (String method : EffectiveOperation.METHODS) {
        boolean isSimilar = isSamePath || isAlike && method.equals(operation.method());
        boolean isOffered =
            contract.operations().stream()
                .anyMatch(each -> each.method().equals(method) && each.path().equals(path));
        if (isSimilar && !isOffered && item.getValue().has(method)) {
          similar.add(method.toUpperCase(Locale.ROOT) + " " + path);
        }
      }
    }
    return String.join(", ", similar);
  }

  private static String lastSegment(String path) {
    return path.replaceFirst("/+$", "").replaceFirst(".*/", "").toLowerCase(Locale.ROOT);
  }

  private void checkServer(EffectiveOperation operation) {
    List<String> offered =
        operation.servers().stream().flatMap(server -> ServerAddress.all(server).stream()).toList();
    if (!offered.contains(ServerAddress.of(contract.server()))) {
      String actual = offered.isEmpty() ? "no server" : String.join(", ", offered);
      violations.add(Rule.SERVER_REMOVED, "server", contract.server(), actual);
    }
  }

  private void checkSecurity(List<List<JsonNode>> alternatives) {
    KeyLocation key = contract.apiKey();
    String expected = "the key in " + key.in() + " " + key.name();
    List<String> actual = alternatives.stream().map(ContractCheck::words).toList();
    List<JsonNode> misfits = new ArrayList<>();
    if (actual.stream().noneMatch(expected::equalsIgnoreCase)) {
      misfits.add(TextNode.valueOf("the client's key"));
    }
    if (actual.isEmpty() || actual.contains("nothing")) {
      misfits.add(TextNode.valueOf("no key"));
    }
    if (!misfits.isEmpty()) {
      violations.add(
          Rule.SECURITY_SCHEME_CHANGED,
          "security",
          Values.listed(misfits),
          expected + " is required, and nothing else",
          actual.isEmpty() ? "nothing is required" : String.join(", or ", actual));
    }
  }

  private static String words(List<JsonNode> schemes) {
    List<String> words = new ArrayList<>();
    for (JsonNode scheme : schemes) {
      String key = "the key in " + scheme.path("in").asText() + " " + scheme.path("name").asText();
      String http = "HTTP " + scheme.path("scheme").asText();
      String type = scheme.path("type").asText("a scheme that is not defined");
      words.add(type.equals("apiKey") ? key : type.equals("http") ? http : type);
    }
    return words.isEmpty() ? "nothing" : String.join(" and ", words);
  }

  private void checkParameters(EffectiveOperation operation) {
    String key = contract.apiKey().in() + " parameter " + contract.apiKey().name();
    for (var each : operation.parameters().entrySet()) {
      boolean isKey = each.getKey().equalsIgnoreCase(key);
      boolean isRequired = each.getValue().path("required").asBoolean();
      if (isRequired && !isKey && !operation.isSentAnyway(each.getValue())) {
        violations.add(
            Rule.REQUEST_PARAMETER_ADDED_REQUIRED, each.getKey(), "not required", "required");
      }
    }
  }
}
