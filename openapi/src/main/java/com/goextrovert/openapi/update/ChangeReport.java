package com.goextrovert.openapi.update;

import static com.goextrovert.openapi.update.Canonical.JSON;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.goextrovert.openapi.Printable;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ClientContract.ClientOperation;
import com.goextrovert.openapi.contract.ContractCheck;
import com.goextrovert.openapi.contract.Rule;
import com.goextrovert.openapi.contract.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between two specifications, and what that means to this client.
 *
 * @param violations each violation of the contract that the changes cause
 * @param isContractMet whether the new specification violates nothing at all
 * @param isRenaming whether nothing but order and names differs
 */
record ChangeReport(
    List<Change> changes, List<Violation> violations, boolean isContractMet, boolean isRenaming) {
  private static final String DOCUMENT = "the document";
  private static final int IN_A_LINE = 3;

  /** What a change means to this client, the worst first. */
  enum Severity {
    /** The client sends or relies on something that the specification no longer allows. */
    BREAKING,
    /** Something changed on the wire, and the client works as before. */
    ADDITIVE,
    /** Only words, names or order differ. */
    COSMETIC,
    NONE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Compares two specifications.
   *
   * @param whole all that the sources of the second say, to search for what moved
   */
  static ChangeReport between(
      JsonNode before, JsonNode after, JsonNode whole, ClientContract contract) {
    List<Violation> known = ContractCheck.violations(before, contract);
    List<Violation> now = ContractCheck.violations(after, contract);
    if (now.stream().anyMatch(each -> each.rule() == Rule.OPERATION_REMOVED)) {
      now = ContractCheck.violations(whole, contract);
    }
    List<Change> changes = new ArrayList<>();
    contract.operations().forEach(each -> compare(each, before, after, changes));
    changes.addAll(Change.list(DOCUMENT, frame(before, after), frame(after, before), true));
    JsonNode was = Canonical.ofDocument(before);
    JsonNode is = Canonical.ofDocument(after);
    boolean isTruncated = Canonical.isTruncated(was) || Canonical.isTruncated(is);
    boolean isRenaming = before.equals(after) || was.equals(is) && !isTruncated;
    if (!isRenaming && isTruncated) {
      changes.add(note("deeper than this report looks", false));
    } else if (changes.isEmpty() && !before.equals(after)) {
      changes.add(note("the same in another " + (isRenaming ? "order" : "form"), true));
    }
    return new ChangeReport(
        List.copyOf(changes),
        now.stream().filter(each -> known.stream().noneMatch(each::isCoveredBy)).toList(),
        now.isEmpty(),
        isRenaming);
  }

  private static void compare(
      ClientOperation operation, JsonNode before, JsonNode after, List<Change> changes) {
    List<Change> wire =
        Change.list(
            operation.label(),
            Canonical.ofOperation(before, operation, false),
            Canonical.ofOperation(after, operation, false),
            false);
    changes.addAll(wire);
    Change.list(
            operation.label(),
            Canonical.ofOperation(before, operation, true),
            Canonical.ofOperation(after, operation, true),
            true)
        .stream()
        .filter(words -> wire.stream().noneMatch(words::isWithin))
        .forEach(changes::add);
  }

  /** Returns what a document says beside its operations, and the names that the other lacks. */
  private static JsonNode frame(JsonNode document, JsonNode other) {
    Set<String> names = new TreeSet<>();
    for (String keyword : List.of("$ref", "operationId")) {
      names.addAll(document.findValuesAsText(keyword));
      names.removeAll(other.findValuesAsText(keyword));
    }
    ObjectNode frame = document.deepCopy();
    frame.remove(List.of("paths", "components", "servers", "security"));
    frame.set("names", Canonical.set(names.stream().map(JSON::textNode)));
    return JSON.objectNode().set("document", new Canonical(JSON::textNode).of("", frame));
  }

  private static Change note(String words, boolean isCosmetic) {
    MissingNode none = MissingNode.getInstance();
    return new Change(
        DOCUMENT, List.of("document", "everything"), none, JSON.textNode(words), isCosmetic);
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
            .anyMatch(each -> each.place().isWithin(change.place()));
    Severity wire = isBreaking ? Severity.BREAKING : Severity.ADDITIVE;
    return change.isCosmetic() ? Severity.COSMETIC : wire;
  }

  /** Returns the report in a word. */
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
    if (!violations.isEmpty()) {
      return list(violations.stream().map(ChangeReport::line).toList())
          + violations.stream()
              .map(each -> " " + each.rule().action())
              .distinct()
              .collect(joining());
    }
    List<String> wire =
        changes.stream().filter(each -> !each.isCosmetic()).map(Change::toString).toList();
    if (!wire.isEmpty()) {
      return list(wire);
    }
    return changes.isEmpty()
        ? "nothing differs."
        : "nothing differs on the wire; words, names or order differ in %d place%s."
            .formatted(changes.size(), changes.size() == 1 ? "" : "s");
  }

  /** Returns the whole report. */
  String text() {
    List<String> lines = new ArrayList<>();
    for (Violation each : violations) {
      lines.add((each.rule().isBreaking() ? "VIOLATION " : "UNCOVERED ") + line(each));
      lines.add("          to do: " + each.rule().action());
    }
    for (Severity severity : Severity.values()) {
      changes.stream()
          .filter(each -> severity(each) == severity)
          .forEach(each -> lines.add("%-9s %s".formatted(severity, each)));
    }
    lines.add("severity: " + severity().word());
    return lines.stream().map(Printable::text).collect(joining("\n"));
  }

  private static String line(Violation each) {
    return "%s, %s: expected: %s; actual: %s [%s]"
        .formatted(
            each.operation(), each.place(), each.expected(), each.actual(), each.rule().id());
  }

  private static String list(List<String> lines) {
    int more = lines.size() - IN_A_LINE;
    String first = lines.stream().limit(IN_A_LINE).collect(joining("; "));
    return first + (more > 0 ? "; and " + more + " more." : ".");
  }
}
