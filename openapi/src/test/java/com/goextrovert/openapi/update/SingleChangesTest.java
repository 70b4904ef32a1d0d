package com.goextrovert.openapi.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.SingleEdit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SingleChangesTest {
  static Stream<SingleEdit> edits() {
    return SingleEdit.all();
  }

  @ParameterizedTest
  @MethodSource("edits")
  void changeIsClassedAndListed(SingleEdit edit) {
    ChangeReport report =
        ChangeReport.between(
            SingleEdit.specification(), edit.after(), edit.after(), SingleEdit.contract());

    assertThat(report.severity().toString()).isEqualToIgnoringCase(edit.severity());
    assertThat(new ReportText(report).lines().lines())
        .anySatisfy(line -> assertThat(line).contains(edit.place()));
  }
}
