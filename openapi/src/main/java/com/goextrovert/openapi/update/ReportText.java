package com.goextrovert.openapi.update;

import static java.util.stream.Collectors.joining;

import com.goextrovert.openapi.Printable;
import com.goextrovert.openapi.contract.Violation;
import com.goextrovert.openapi.update.ChangeReport.Severity;
import java.util.ArrayList;
import java.util.List;

/** Renders a report for a terminal and for a pull request. */
final class ReportText {
  private static final int IN_A_LINE = 3;

  private final ChangeReport report;

  ReportText(ChangeReport report) {
    this.report = report;
  }

  /** Returns a page in which the text is no markup. */
  static String markdown(String title, String text) {
    return "# %s\n\n```text\n%s\n```\n".formatted(title, text.replace("```", "'''"));
  }

  /** Returns what differs and what to do about it, in one line. */
  String summary() {
    if (!report.violations().isEmpty()) {
      String actions =
          report.violations().stream()
              .map(each -> each.rule().action())
              .distinct()
              .collect(joining(" "));
      return list(report.violations().stream().map(ReportText::line).toList()) + " " + actions;
    }
    List<String> additive =
        report.changes().stream().filter(each -> !each.isCosmetic()).map(Change::toString).toList();
    if (!additive.isEmpty()) {
      return list(additive);
    }
    int cosmetic = report.changes().size();
    return cosmetic == 0
        ? "nothing differs."
        : "nothing differs on the wire; words, names or order differ in %d place%s."
            .formatted(cosmetic, cosmetic == 1 ? "" : "s");
  }

  /** Returns the report in lines. */
  String lines() {
    List<String> lines = new ArrayList<>();
    for (Violation each : report.violations()) {
      lines.add((each.rule().isBreaking() ? "VIOLATION " : "UNCOVERED ") + line(each));
      lines.add("          to do: " + each.rule().action());
    }
    for (Severity severity : Severity.values()) {
      report.changes().stream()
          .filter(each -> report.severity(each) == severity)
          .forEach(each -> lines.add("%-9s %s".formatted(severity, each)));
    }
    lines.add("severity: " + report.severity().word());
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
