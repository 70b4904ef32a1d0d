package com.goextrovert.openapi.change;

import com.goextrovert.openapi.change.Difference.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report in lines. */
final class Wording {
  /** As many differences as fit into a line. */
  private static final int IN_A_LINE = 3;

  /** As many cosmetic ones as somebody reads on a terminal. */
  private static final int COSMETIC_LINES = 10;

  private final ChangeReport report;

  Wording(ChangeReport report) {
    this.report = report;
  }

  String summary() {
    List<Difference> breaking = report.of(Kind.BREAKING);
    List<Difference> additive = report.of(Kind.ADDITIVE);
    if (!breaking.isEmpty()) {
      return list(breaking) + ". " + todos(breaking);
    }
    if (!additive.isEmpty()) {
      return list(additive) + ". " + todos(additive);
    }
    int cosmetic = report.of(Kind.COSMETIC).size();
    return cosmetic == 0
        ? "nothing differs."
        : "nothing differs on the wire, " + counted(cosmetic) + " in words alone.";
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("The specification is ").append(report.verdict()).append(counts()).append('\n');
    for (Kind kind : List.of(Kind.BREAKING, Kind.ADDITIVE)) {
      for (Difference each : report.of(kind)) {
        text.append(String.format("  %-8s  %s%n", kind, each.operation()));
        text.append("            ").append(each.where()).append(": ").append(each.what());
        text.append("\n            to do: ").append(each.todo()).append('\n');
      }
    }
    List<Difference> cosmetic = report.of(Kind.COSMETIC);
    cosmetic.stream()
        .limit(COSMETIC_LINES)
        .forEach(each -> text.append("  COSMETIC  ").append(each).append('\n'));
    if (cosmetic.size() > COSMETIC_LINES) {
      text.append("  COSMETIC  and ").append(cosmetic.size() - COSMETIC_LINES).append(" more\n");
    }
    return text.append(report.secondOpinion()).toString();
  }

  private String counts() {
    if (report.differences().isEmpty()) {
      return ".";
    }
    return List.of(Kind.values()).stream()
        .map(kind -> report.of(kind).size() + " " + kind.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", " for this client: ", "."));
  }

  private static String list(List<Difference> differences) {
    String first =
        differences.stream()
            .limit(IN_A_LINE)
            .map(Difference::toString)
            .collect(Collectors.joining("; "));
    int more = differences.size() - IN_A_LINE;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  private static String todos(List<Difference> differences) {
    List<String> todos =
        differences.stream()
            .map(Difference::todo)
            .filter(todo -> !todo.equals(Leaf.NOTHING))
            .distinct()
            .limit(IN_A_LINE)
            .toList();
    return todos.isEmpty() ? Leaf.NOTHING : String.join(" ", todos);
  }

  private static String counted(int differences) {
    return differences == 1 ? "one difference" : differences + " differences";
  }
}
