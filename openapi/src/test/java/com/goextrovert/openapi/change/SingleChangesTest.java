package com.goextrovert.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.openapi.change.Difference.Kind;
import com.goextrovert.openapi.single.SingleChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SingleChangesTest {

  /** The other tool judges each change alike, and takes longer than all the rest. */
  private static final SecondOpinion NONE = new SecondOpinion("", Set.of());

  static Stream<SingleChange> changes() {
    return SingleChange.all();
  }

  static Stream<SingleChange> cosmetic() {
    return SingleChange.all().filter(change -> change.kind().equals("COSMETIC"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangeIsClassedAndTold(SingleChange change) {
    List<Difference> differences =
        new Comparison(SingleChange.before(), change.after(), SingleChange.needs(), NONE)
            .differences();
    Kind kind = Kind.valueOf(change.kind());

    assertThat(differences)
        .anySatisfy(
            difference -> {
              assertThat(difference.kind()).isEqualTo(kind);
              assertThat(difference.where()).isEqualTo(change.place());
              assertThat(difference.what()).contains(change.told());
            });
    assertThat(differences.get(0).kind()).as("the worst, which comes first").isEqualTo(kind);
    assertThat(differences).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("cosmetic")
  void theOtherToolMakesNoMoreOfWhatChangesNothingOnTheWire(SingleChange change) {
    assertThat(
            ChangeReport.between(SingleChange.before(), change.after(), SingleChange.needs())
                .verdict())
        .isEqualTo("unchanged");
  }
}
