package com.goextrovert.openapi.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.goextrovert.openapi.Place;
import com.goextrovert.openapi.contract.ClientContract;
import com.goextrovert.openapi.contract.ContractCheck;
import com.goextrovert.openapi.contract.Rule;
import com.goextrovert.openapi.contract.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What differs between two specifications, and what that means to this client.
 *
 * @param changes each difference
 * @param violations each violation of the contract that the changes cause
 * @param isContractMet whether the new specification violates nothing at all
 * @param isRenaming whether nothing but order and names differs
 */
record ChangeReport(
    List<Change> changes, List<Violation> violations, boolean isContractMet, boolean isRenaming) {
  private static final JsonNode NONE = MissingNode.getInstance();
  private static final Set<String> COMPARED_BY_OPERATION =
      Set.of("paths", "components", "servers", "security", "info");

  /** What a change means to this client, the worst first. */
  enum Severity {
    /** The client sends or relies on something that the specification no longer allows. */
    BREAKING,
    /** Something changed on the wire, and the client works as before. */
    ADDITIVE,
    /** Only words, names or order differ. */
    COSMETIC,
    /** Nothing differs. */
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
    List<Change> changes = new ArrayList<>();
    List<Comparison> comparisons =
        contract.operations().stream().map(each -> Comparison.of(each, before, after)).toList();
    comparisons.forEach(each -> changes.addAll(each.changes()));
    frame(changes, before, after, COMPARED_BY_OPERATION);
    frame(changes, before.path("info"), after.path("info"), Set.of());
    boolean isRenaming = Fingerprint.of(before).equals(Fingerprint.of(after));
    if (!isRenaming && comparisons.stream().anyMatch(Comparison::isTruncated)) {
      TextNode where = TextNode.valueOf("deeper than this report looks");
      changes.add(new Change("every operation", Place.OPERATION, "schemas", NONE, where));
    } else if (changes.isEmpty() && !before.equals(after)) {
      String how = isRenaming ? "the same in another order" : "the same in other words";
      addToDocument(changes, "everything", NONE, TextNode.valueOf(how));
    }
    List<Violation> known = ContractCheck.violations(before, contract);
    List<Violation> now = ContractCheck.violations(after, contract);
    if (now.stream().anyMatch(ChangeReport::isRemoval)) {
      now = ContractCheck.violations(whole, contract);
    }
    return new ChangeReport(
        List.copyOf(changes),
        now.stream().filter(each -> known.stream().noneMatch(each::isCoveredBy)).toList(),
        now.isEmpty(),
        isRenaming);
  }

  private static void frame(
      List<Change> changes, JsonNode before, JsonNode after, Set<String> leftOut) {
    Set<String> names = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    names.removeAll(leftOut);
    for (String name : names) {
      if (!Canonical.sorted(before.path(name)).equals(Canonical.sorted(after.path(name)))) {
        addToDocument(changes, name, before.path(name), after.path(name));
      }
    }
  }

  private static void addToDocument(
      List<Change> changes, String name, JsonNode before, JsonNode after) {
    Place place = new Place(List.of("document"));
    changes.add(new Change(Change.DOCUMENT, place, name, before, after));
  }

  /** Returns whether the new specification lacks an operation of the client's. */
  boolean isOperationRemoved() {
    return violations.stream().anyMatch(ChangeReport::isRemoval);
  }

  private static boolean isRemoval(Violation violation) {
    return violation.rule() == Rule.OPERATION_REMOVED;
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
  Severity severity(Change change) {
    if (change.isCosmetic()) {
      return Severity.COSMETIC;
    }
    boolean isBreaking =
        violations.stream()
            .filter(each -> each.rule().isBreaking() && !change.keyword().equals("deprecated"))
            .filter(each -> each.operation().equals(change.operation()))
            .anyMatch(each -> each.place().isWithin(change.place()));
    return isBreaking ? Severity.BREAKING : Severity.ADDITIVE;
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
}
