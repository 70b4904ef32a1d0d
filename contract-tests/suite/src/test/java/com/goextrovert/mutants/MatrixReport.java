package com.goextrovert.mutants;

import com.goextrovert.mutants.MatrixRow.Check;
import com.goextrovert.mutants.MatrixRow.MutantResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats the kill matrix as a table. */
final class MatrixReport {
  private static final int NAMED = 4;

  private MatrixReport() {}

  /** Returns a line for each row, and the reasons for survivors. */
  static String table(KillMatrix matrix) {
    int width = matrix.rows.stream().mapToInt(row -> row.title.length()).max().orElse(0);
    String format = "%-" + width + "s %8s %6s %7s %14s %10s %9s %9s%n";
    StringBuilder table = new StringBuilder(String.format("%nThe kill matrix%n"));
    table.append(
        format.formatted(
            "", "mutants", "pact", "facade", "specification", "survivors", "harmless", "control"));
    Map<String, List<String>> survivors = new LinkedHashMap<>();
    for (MatrixRow row : matrix.rows) {
      table.append(
          format.formatted(
              row.title,
              row.results().size(),
              kills(row, Check.PACT),
              kills(row, Check.FACADE),
              kills(row, Check.SPECIFICATION),
              row.survivors().size(),
              row.harmless - row.objections.size() + "/" + row.harmless,
              row.checks.contains(Check.WEAKENED_PACT) ? "-" + row.control() : "."));
      row.survivors().stream()
          .collect(Collectors.groupingBy(MutantResult::reason))
          .forEach(
              (reason, results) ->
                  survivors
                      .computeIfAbsent(reason, any -> new ArrayList<>())
                      .add(row.title + ": " + some(results)));
    }
    table.append(
        "control: kills that a pact loses that takes any text as status and omits data%n"
            .formatted());
    survivors.forEach(
        (reason, names) ->
            table.append(
                "survived: %s%n  %s%n"
                    .formatted(
                        String.join("; ", names), reason.isEmpty() ? "WITHOUT A REASON" : reason)));
    return table.toString();
  }

  private static String some(List<MutantResult> results) {
    String first =
        results.stream().limit(NAMED).map(MutantResult::name).collect(Collectors.joining(", "));
    return results.size() <= NAMED
        ? first
        : first + " and %d more".formatted(results.size() - NAMED);
  }

  private static String kills(MatrixRow row, Check check) {
    return row.checks.contains(check) ? String.valueOf(row.killedBy(check)) : ".";
  }
}
