package com.goextrovert.openapi.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.promise.Finding.Kind;
import com.goextrovert.openapi.single.SingleChange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SingleChangesTest {

  static Stream<SingleChange> breaking() {
    return SingleChange.all().filter(change -> change.kind().equals("BREAKING"));
  }

  static Stream<SingleChange> harmless() {
    return SingleChange.all().filter(change -> !change.kind().equals("BREAKING"));
  }

  @Test
  void withoutAChangeAllIsPromised() {
    assertThat(Promises.broken(SingleChange.before(), SingleChange.needs())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("breaking")
  void aLooseningIsNamed(SingleChange change) {
    assertThat(broken(change))
        .isNotEmpty()
        .extracting(finding -> finding.place().toString())
        .contains(change.place());
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void whatIsHarmlessPasses(SingleChange change) {
    assertThat(broken(change)).isEmpty();
  }

  private static List<Finding> broken(SingleChange change) {
    return Promises.broken(change.after(), SingleChange.needs()).stream()
        .filter(finding -> finding.kind() == Kind.BROKEN)
        .toList();
  }
}
