package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Canonical.JSON;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.goextrovert.openapi.SpecificationException;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ContractCheck;
import com.goextrovert.openapi.contract.Rule;
import com.goextrovert.openapi.contract.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What differs between two specifications, and the violations of the contract that it causes. */
record ChangeReport(
    List<Change> changes, List<Violation> violations, boolean isContractMet, boolean isRenaming) {
  private static final int IN_A_LINE = 3;

  /** The worst first; openapi/README.md defines them. */
  enum Severity {
    BREAKING,
    ADDITIVE,
    COSMETIC,
    NONE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Compares specifications; the whole document is searched for operations that moved. */
  static ChangeReport between(
      JsonNode before, JsonNode after, JsonNode whole, ClientContract contract) {
    List<Violation> known = ContractCheck.violations(before, contract);
    List<Violation> now = ContractCheck.violations(after, contract);
    if (now.stream().anyMatch(each -> each.rule() == Rule.OPERATION_REMOVED)) {
      now = ContractCheck.violations(whole, contract);
    }
    boolean isRenaming = Canonical.ofDocument(before).equals(Canonical.ofDocument(after));
    return new ChangeReport(
        before.equals(after) ? List.of() : changes(before, after, contract, isRenaming),
        now.stream().filter(each -> known.stream().noneMatch(each::isCoveredBy)).toList(),
        now.isEmpty(),
        before.equals(after) || isRenaming);
  }

  private static List<Change> changes(
      JsonNode before, JsonNode after, ClientContract contract, boolean isRenaming) {
    List<Change> changes = new ArrayList<>();
    for (ClientOperation each : contract.operations()) {
      for (boolean keepsWords : List.of(false, true)) {
        JsonNode was = Canonical.ofOperation(before, each, keepsWords);
        JsonNode is = Canonical.ofOperation(after, each, keepsWords);
        new Change(each.label(), List.of(), was, is, keepsWords)
            .split().stream()
                .filter(change -> changes.stream().noneMatch(change::isWithin))
                .forEach(changes::add);
      }
    }
    List<String> ofOperations = List.of("paths", "servers", "security");
    JsonNode was = Canonical.ofDocument(before).without(ofOperations);
    JsonNode is = Canonical.ofDocument(after).without(ofOperations);
    changes.addAll(new Change("document", List.of("top level"), was, is, true).split());
    if (changes.isEmpty()) {
      String form = isRenaming ? "another order or with other names" : "another form";
      JsonNode same = JSON.textNode("the same in " + form);
      changes.add(
          new Change("document", List.of("top level", "form"), JSON.missingNode(), same, true));
    }
    return changes;
  }

  boolean isOperationRemoved() {
    return violations.stream().anyMatch(each -> each.rule() == Rule.OPERATION_REMOVED);
  }

  Severity severity() {
    if (violations.stream().anyMatch(each -> each.rule().isBreaking())) {
      return Severity.BREAKING;
    }
    if (!violations.isEmpty() || changes.stream().anyMatch(each -> !each.isCosmetic())) {
      return Severity.ADDITIVE;
    }
    return changes.isEmpty() ? Severity.NONE : Severity.COSMETIC;
  }

  /** Returns the severity of one change: that of the violations at its place. */
  private Severity severity(Change change) {
    boolean isBreaking =
        violations.stream()
            .filter(each -> each.rule().isBreaking())
            .filter(each -> each.operation().equals(change.operation()))
            .map(Violation::place)
            .anyMatch(each -> isWithin(each, change.place()) || isWithin(change.place(), each));
    Severity wire = isBreaking ? Severity.BREAKING : Severity.ADDITIVE;
    return change.isCosmetic() ? Severity.COSMETIC : wire;
  }

  private static boolean isWithin(String place, String outer) {
    boolean isRequestField = outer.equals("request body") && place.startsWith("request field ");
    return isRequestField || (place + ",").startsWith(outer + ",") || place.startsWith(outer + ".");
  }

  String verdict() {
    return switch (severity()) {
      case BREAKING -> "breaking";
      case ADDITIVE -> isContractMet ? "compatible" : "incomplete";
      case COSMETIC -> isRenaming ? "unchanged" : "cosmetic";
      case NONE -> "unchanged";
    };
  }

  /** Returns what differs and what to do about it, in one line. */
  String summary() {
    List<Change> wire = changes.stream().filter(each -> !each.isCosmetic()).toList();
    List<?> shown = violations.isEmpty() ? wire : violations;
    if (shown.isEmpty()) {
      String words = " on the wire; words, names or order differ.";
      return "nothing differs" + (changes.isEmpty() ? "." : words);
    }
    int more = shown.size() - IN_A_LINE;
    return shown.stream().limit(IN_A_LINE).map(ChangeReport::sentence).collect(joining(" "))
        + (more > 0 ? " And " + more + " more." : "");
  }

  private static String sentence(Object difference) {
    String line = difference.toString().replaceAll("\n +", "; ").replaceAll(" +", " ");
    return line.replaceFirst("\\.?$", ".");
  }

  String text() {
    List<String> lines = new ArrayList<>();
    violations.forEach(each -> lines.add(each.toString()));
    changes.stream()
        .sorted(Comparator.comparing(this::severity))
        .map(each -> "%-9s %s".formatted(severity(each), each))
        .map(SpecificationException::printable)
        .forEach(lines::add);
    lines.add("severity: " + severity().word());
    return String.join("\n", lines);
  }
}
