package com.goextrovert.openapi.change;

import com.goextrovert.openapi.change.Difference.Kind;
import java.util.List;
import java.util.Locale;

/** A report as Markdown. */
final class Markdown {
  private final ChangeReport report;

  Markdown(ChangeReport report) {
    this.report = report;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# The specification is ").append(report.verdict()).append("\n\n");
    text.append(escaped(capital(report.summary()))).append('\n');
    section(
        text,
        "Breaking",
        "this client no longer works, or what it relies on is no longer said",
        report.of(Kind.BREAKING));
    section(text, "Additive", "this client works as before", report.of(Kind.ADDITIVE));
    section(text, "Cosmetic", "nothing changed on the wire", report.of(Kind.COSMETIC));
    return text.append('\n').append(escaped(report.secondOpinion())).append('\n').toString();
  }

  private static void section(
      StringBuilder text, String title, String meaning, List<Difference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    text.append("\n## ").append(title).append(": ").append(meaning).append("\n\n");
    text.append("| operation | where | what | to do |\n| --- | --- | --- | --- |\n");
    for (Difference each : differences) {
      text.append("| ").append(escaped(each.operation()));
      text.append(" | ").append(escaped(each.where()));
      text.append(" | ").append(escaped(each.what()));
      text.append(" | ").append(escaped(each.todo())).append(" |\n");
    }
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Upstream's words are shown, and are no markup of ours. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_<>|\\[\\]#~@]", "\\\\$0").replaceAll("\\s+", " ");
  }
}
