package com.goextrovert.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.goextrovert.contract.PactInteraction;
import com.goextrovert.contract.Vendored;
import com.goextrovert.mutants.MatrixRow.Check;
import com.goextrovert.mutants.MatrixRow.MutantResult;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Prints the kill matrix, writes it to {@code target/kill-matrix.json}, and checks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillMatrixTest {
  private KillMatrix matrix;

  @BeforeAll
  void runAllMutants() throws Exception {
    matrix = new KillMatrix(Vendored.specification(), PactInteraction.acceptedPact());
    System.out.println(matrix);
    Map<String, Collection<MutantResult>> json = new LinkedHashMap<>();
    matrix.rows.forEach(row -> json.put(row.title, row.results()));
    new JsonMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(Path.of("target", "kill-matrix.json").toFile(), json);
  }

  @Test
  void everySurvivorHasAReason() {
    assertThat(names(MatrixRow::unexplained))
        .as("mutants that survive the pact or the facade without a reason")
        .isEmpty();
  }

  @Test
  void noCheckRejectsHarmlessVariants() {
    assertThat(names(row -> row.falsePositives)).as("rejected harmless variants").isEmpty();
  }

  @Test
  void everyRowHasManyMutants() {
    assertThat(matrix.rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.results()).as(row.title).hasSizeGreaterThan(min(row)));
  }

  @Test
  void weakenedPactKillsFewerResponses() {
    assertThat(matrix.rows)
        .filteredOn(row -> row.checks.contains(Check.WEAKENED_PACT))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.control()).as(row.title).isPositive());
  }

  private static int min(MatrixRow row) {
    return row.title.endsWith("request") ? 24 : row.title.contains("response 2") ? 29 : 19;
  }

  private List<String> names(Function<MatrixRow, List<MutantResult>> results) {
    return matrix.rows.stream()
        .flatMap(
            row ->
                results.apply(row).stream()
                    .map(
                        result ->
                            "%s: %s, killed by %s"
                                .formatted(row.title, result.name(), result.killedBy())))
        .toList();
  }
}
