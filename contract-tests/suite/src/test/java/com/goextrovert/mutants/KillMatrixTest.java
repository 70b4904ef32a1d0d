package com.goextrovert.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.contract.PactInteraction;
import com.goextrovert.contract.Vendored;
import com.goextrovert.mutants.MatrixRow.Check;
import com.goextrovert.mutants.MatrixRow.MutantResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Prints the kill matrix and writes it to {@code target/kill-matrix.json}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillMatrixTest {
  private KillMatrix matrix;

  @BeforeAll
  void runAllMutants() throws Exception {
    matrix = new KillMatrix(Vendored.specification(), PactInteraction.acceptedPact());
    System.out.println(MatrixReport.table(matrix));
    MatrixReport.write(matrix, Path.of("target", "kill-matrix.json"));
  }

  @Test
  void everySurvivorHasAReason() {
    assertThat(named(MatrixRow::unexplained))
        .as("mutants that the pact or the facade does not kill: see target/kill-matrix.json")
        .isEmpty();
  }

  @Test
  void noCheckObjectsToHarmlessVariants() {
    assertThat(named(row -> row.objections)).as("harmless variants that a check killed").isEmpty();
  }

  @Test
  void everyOperationAndResponseIsCovered() {
    assertThat(matrix.uncovered).isEmpty();
    assertThat(matrix.rows).isNotEmpty();
  }

  @Test
  void everyRowHasManyMutants() {
    assertThat(matrix.rows)
        .allSatisfy(
            row ->
                assertThat(row.getResults()).as(row.title).hasSizeGreaterThanOrEqualTo(least(row)));
  }

  @Test
  void weakenedPactKillsFewerResponses() {
    assertThat(matrix.rows)
        .filteredOn(row -> row.checks.contains(Check.WEAKENED_PACT))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.control()).as(row.title).isPositive());
  }

  private static int least(MatrixRow row) {
    return row.title.endsWith("request") ? 25 : row.title.contains("response 2") ? 30 : 20;
  }

  private List<String> named(Function<MatrixRow, List<MutantResult>> some) {
    return matrix.rows.stream()
        .flatMap(
            row ->
                some.apply(row).stream()
                    .map(
                        result ->
                            "%s: %s, killed by %s"
                                .formatted(row.title, result.name(), result.killedBy())))
        .toList();
  }
}
