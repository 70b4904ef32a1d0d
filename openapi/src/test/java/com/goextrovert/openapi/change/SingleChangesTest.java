package com.goextrovert.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.change.Difference.Kind;
import com.goextrovert.openapi.single.SingleChange;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SingleChangesTest {

  static Stream<SingleChange> changes() {
    return SingleChange.all();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangeIsClassedAndTold(SingleChange change) {
    ChangeReport report =
        ChangeReport.between(SingleChange.before(), change.after(), SingleChange.needs());
    Kind kind = Kind.valueOf(change.kind());

    assertThat(report.differences())
        .as("%s", report.text())
        .anySatisfy(
            difference -> {
              assertThat(difference.kind()).isEqualTo(kind);
              assertThat(difference.where()).isEqualTo(change.place());
              assertThat(difference.what()).contains(change.told());
            });
    assertThat(report.differences().get(0).kind())
        .as("the worst, which comes first")
        .isEqualTo(kind);
    assertThat(new HashSet<>(report.differences())).hasSameSizeAs(report.differences());
  }
}
