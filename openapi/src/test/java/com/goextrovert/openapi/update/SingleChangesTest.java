package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.single.SingleChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SingleChangesTest {
  static Stream<SingleChange> changes() {
    return SingleChange.all();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changeIsClassedAndListed(SingleChange change) {
    ChangeReport report =
        ChangeReport.between(
            SingleChange.before(), change.after(), change.after(), SingleChange.needs());
    List<String> lines = new ArrayList<>(new ReportText(report).lines().lines().toList());

    assertThat(report.severity()).hasToString(change.kind());
    assertThat(lines).anySatisfy(line -> assertThat(line).contains(change.place(), change.told()));
  }
}
