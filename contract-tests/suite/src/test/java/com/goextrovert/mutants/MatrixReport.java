package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.mutants.Row.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The matrix for people, on the console and as a page, and for programs. */
final class MatrixReport {
  private static final int NAMED = 4;

  private final KillMatrix matrix;

  MatrixReport(KillMatrix matrix) {
    this.matrix = matrix;
  }

  /** One line for each row, and each reason that lets a mutant get by. */
  String table() {
    int width = matrix.rows().stream().mapToInt(row -> row.title().length()).max().orElse(0);
    String form = "%-" + width + "s %8s %6s %7s %14s %10s %9s %9s%n";
    StringBuilder table = new StringBuilder(String.format("%nThe kill matrix%n"));
    table.append(
        form.formatted(
            "", "mutants", "pact", "facade", "specification", "survivors", "harmless", "control"));
    for (Row row : matrix.rows()) {
      table.append(
          form.formatted(
              row.title(),
              row.fates().size(),
              kills(row, Check.PACT),
              kills(row, Check.FACADE),
              kills(row, Check.SPECIFICATION),
              row.survivors().size(),
              row.harmless() - row.objections().size() + "/" + row.harmless(),
              row.judges().contains(Check.FACADE) ? "-" + row.lostByWeakened() : "."));
    }
    table.append(
        "control: kills that the pact loses with any text as status and no data%n".formatted());
    survivors()
        .forEach((reason, names) -> table.append("survives: %s%n  %s%n".formatted(names, reason)));
    matrix
        .unneeded()
        .forEach(each -> table.append("no mutant needs today: %s%n".formatted(each.reason())));
    return table.toString();
  }

  /** Writes {@code kill-matrix.html} and {@code kill-matrix.json} there. */
  void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("kill-matrix.html"), html());
    new JsonMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(directory.resolve("kill-matrix.json").toFile(), json());
  }

  private Map<String, String> survivors() {
    Map<String, String> survivors = new LinkedHashMap<>();
    for (Row row : matrix.rows()) {
      row.survivors().stream()
          .collect(Collectors.groupingBy(Fate::reason, LinkedHashMap::new, Collectors.toList()))
          .forEach(
              (reason, fates) ->
                  survivors.merge(
                      reason.isEmpty() ? "WITHOUT A REASON" : reason,
                      row.title() + ": " + some(fates.stream().map(Fate::name).toList()),
                      (some, more) -> some + "; " + more));
    }
    return survivors;
  }

  private static String some(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() <= NAMED ? first : first + " and %d more".formatted(names.size() - NAMED);
  }

  private static String kills(Row row, Check check) {
    return row.judges().contains(check) ? String.valueOf(row.killedBy(check)) : ".";
  }

  private Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", matrix.rows().stream().map(MatrixReport::json).toList());
    json.put("uncovered", matrix.uncovered());
    json.put(
        "reasonsThatNoMutantNeeds", matrix.unneeded().stream().map(Allowance::reason).toList());
    return json;
  }

  private static Map<String, Object> json(Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operation", row.operation());
    json.put("half", row.half());
    row.judges().forEach(check -> json.put("killedBy" + title(check), row.killedBy(check)));
    json.put("lostByTheWeakenedPact", row.lostByWeakened());
    json.put("harmless", row.harmless());
    json.put("objections", row.objections());
    json.put("mutants", row.fates());
    return json;
  }

  private static String title(Check check) {
    String name = check.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private String html() {
    StringBuilder page =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <title>The kill matrix</title>
            <style>
            body { font: 14px sans-serif; margin: 2em; }
            table { border-collapse: collapse; margin-bottom: 2em; }
            td, th { border: 1px solid #ccc; padding: .2em .6em; text-align: left; }
            .killed { background: #dfd; } .passed { background: #eee; } .survivor { background: #fdd; }
            </style>
            <h1>The kill matrix</h1>
            """);
    page.append("<pre>").append(escaped(table())).append("</pre>\n");
    for (Row row : matrix.rows()) {
      page.append("<h2>").append(escaped(row.title())).append("</h2>\n<table>\n<tr><th>mutant");
      row.judges().forEach(check -> page.append("<th>").append(title(check)));
      page.append("<th>survives because\n");
      row.fates().forEach(fate -> page.append(html(row, fate)));
      page.append("</table>\n");
    }
    return page.append("</html>\n").toString();
  }

  private static String html(Row row, Fate fate) {
    StringBuilder line = new StringBuilder("<tr><td>").append(escaped(fate.name()));
    for (Check check : row.judges()) {
      boolean killed = fate.killedBy().contains(check);
      line.append(killed ? "<td class=killed>killed" : "<td class=passed>passed");
    }
    return line.append(fate.survives() ? "<td class=survivor>" : "<td>")
        .append(escaped(fate.reason()))
        .append('\n')
        .toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
