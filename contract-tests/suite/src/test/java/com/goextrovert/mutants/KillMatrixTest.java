package com.goextrovert.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.contract.VendoredSpecification;
import com.goextrovert.openapi.SpecDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What broken requests and answers get by; printed, and written to {@code target}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillMatrixTest {
  private KillMatrix matrix;

  @BeforeAll
  void fill() throws IOException, InterruptedException {
    matrix = KillMatrix.of(SpecDocument.of(VendoredSpecification.tree()), Pacts.accepted());
    MatrixReport report = new MatrixReport(matrix);
    System.out.println(report.table());
    report.write(Path.of("target"));
  }

  @Test
  void noMutantSurvivesWithoutAReason() {
    assertThat(named(Row::unexplained))
        .as("mutants that neither pact nor facade, or one of them, notices: see kill-matrix.html")
        .isEmpty();
  }

  @Test
  void whatIsHarmlessPassesUntouched() {
    assertThat(named(Row::objections)).as("harmless variants that a check killed").isEmpty();
  }

  @Test
  void everyOperationAndEveryDocumentedAnswerIsTried() {
    assertThat(matrix.uncovered()).isEmpty();
    assertThat(matrix.rows()).isNotEmpty();
  }

  @Test
  void mutantsAreMany() {
    assertThat(matrix.rows())
        .allSatisfy(
            row -> assertThat(row.fates()).as(row.title()).hasSizeGreaterThanOrEqualTo(least(row)));
  }

  @Test
  void aWeakenedPactLosesKillsInEveryAnswer() {
    assertThat(matrix.rows())
        .filteredOn(row -> row.judges().contains(Check.FACADE))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.lostByWeakened()).as(row.title()).isPositive());
  }

  private static int least(Row row) {
    return row.half().equals("request") ? 25 : row.half().startsWith("answer 2") ? 30 : 20;
  }

  private List<String> named(Function<Row, List<Row.Fate>> some) {
    return matrix.rows().stream()
        .flatMap(
            row ->
                some.apply(row).stream()
                    .map(
                        fate ->
                            row.title() + ": " + fate.name() + ", killed by " + fate.killedBy()))
        .toList();
  }
}
