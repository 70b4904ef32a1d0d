package com.goextrovert.mutants;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.mutants.MatrixRow.MutantResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports the kill matrix as a table and as JSON. */
final class MatrixReport {
  private static final int NAMED = 4;

  private final KillMatrix matrix;

  MatrixReport(KillMatrix matrix) {
    this.matrix = matrix;
  }

  /** Returns a line for each row, and the reasons for survivors. */
  String table() {
    int width = matrix.rows().stream().mapToInt(row -> row.title().length()).max().orElse(0);
    String format = "%-" + width + "s %8s %6s %7s %14s %10s %9s %9s%n";
    StringBuilder table = new StringBuilder(String.format("%nThe kill matrix%n"));
    table.append(
        format.formatted(
            "", "mutants", "pact", "facade", "specification", "survivors", "harmless", "control"));
    for (MatrixRow row : matrix.rows()) {
      table.append(
          format.formatted(
              row.title(),
              row.results().size(),
              kills(row, Check.PACT),
              kills(row, Check.FACADE),
              kills(row, Check.SPECIFICATION),
              row.survivors().size(),
              row.harmless() - row.objections().size() + "/" + row.harmless(),
              row.checks().contains(Check.WEAKENED_PACT) ? "-" + row.control() : "."));
    }
    table.append(
        "control: kills that a pact loses that takes any text as status and omits data%n"
            .formatted());
    survivors()
        .forEach((reason, names) -> table.append("survived: %s%n  %s%n".formatted(names, reason)));
    matrix
        .unusedReasons()
        .forEach(each -> table.append("unused reason: %s%n".formatted(each.sentence())));
    return table.toString();
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    new JsonMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), matrix);
  }

  private Map<String, String> survivors() {
    Map<String, String> survivors = new LinkedHashMap<>();
    for (MatrixRow row : matrix.rows()) {
      row.survivors().stream()
          .collect(
              Collectors.groupingBy(MutantResult::reason, LinkedHashMap::new, Collectors.toList()))
          .forEach(
              (reason, results) ->
                  survivors.merge(
                      reason.isEmpty() ? "WITHOUT A REASON" : reason,
                      row.title() + ": " + some(results.stream().map(MutantResult::name).toList()),
                      (some, more) -> some + "; " + more));
    }
    return survivors;
  }

  private static String some(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() <= NAMED ? first : first + " and %d more".formatted(names.size() - NAMED);
  }

  private static String kills(MatrixRow row, Check check) {
    return row.checks().contains(check) ? String.valueOf(row.killedBy(check)) : ".";
  }
}
