package com.goextrovert.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.single.SingleChange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractCheckTest {

  static Stream<SingleChange> breaking() {
    return SingleChange.all().filter(change -> change.kind().equals("BREAKING"));
  }

  static Stream<SingleChange> harmless() {
    return SingleChange.all().filter(change -> !change.kind().equals("BREAKING"));
  }

  @Test
  void withoutAChangeAllIsPromised() {
    assertThat(ContractCheck.violations(SingleChange.before(), SingleChange.needs())).isEmpty();
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

  private static List<Violation> broken(SingleChange change) {
    return ContractCheck.violations(change.after(), SingleChange.needs()).stream()
        .filter(finding -> finding.rule().isBreaking())
        .toList();
  }
}
