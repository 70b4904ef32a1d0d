package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.BatchOutcome.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BatchReportTest {

  @Test
  void reasonsSayWhyItemsEndedSo() {
    List<Optional<String>> reasons = new ArrayList<>();
    try (ExtrovertClient client = ExtrovertClient.builder().apiKey("key").build();
        ProspectBatch<String> batch =
            client
                .prospects()
                .batch(
                    BatchOptions.<String>builder()
                        .dryRun(true)
                        .onResult(outcome -> reasons.add(outcome.reason()))
                        .build())) {
      for (String url : List.of("linkedin.com/in/jane", "", "linkedin.com/in/jane")) {
        batch.remove(
            url,
            () ->
                RemoveProspect.builder()
                    .campaignId("5a4d0000-0000-4000-8000-000000000001")
                    .profileUrl(url)
                    .build());
      }
      assertThat(batch.finish().problem()).contains("1 invalid input");
    }

    assertThat(reasons.get(0)).isEmpty();
    assertThat(reasons.get(1)).hasValueSatisfying(why -> assertThat(why).contains("is blank"));
    assertThat(reasons.get(2)).contains("same as item 1");
  }

  @Test
  void outcomesThatNeedAttentionAreTheProblem() {
    Map<Kind, Long> counts =
        EnumSet.allOf(Kind.class).stream()
            .collect(Collectors.toMap(kind -> kind, kind -> kind.ordinal() + 1L));

    assertThat(report(counts, Optional.empty()).problem())
        .contains("4 rejected, 5 not sent, 6 unknown, 7 invalid input");
  }

  @Test
  void summaryCountsTheOutcomesThatOccurred() {
    Map<Kind, Long> counts = Map.of(Kind.NOT_PRESENT, 3L, Kind.CONFIRMED, 12L, Kind.REJECTED, 0L);

    BatchReport report = report(counts, Optional.empty());
    assertThat(report.summary()).isEqualTo("12 confirmed, 3 not present");
    BatchReport doubtful =
        new BatchReport(counts, 0, 1, OptionalLong.empty(), Duration.ZERO, Optional.empty());
    assertThat(doubtful.summary())
        .isEqualTo("12 confirmed, 3 not present (1 may have no such campaign)");
  }

  @Test
  void reasonToStopIsTheProblem() {
    Map<Kind, Long> counts = Map.of(Kind.REJECTED, 1L);

    assertThat(report(counts, Optional.of("closed")).problem()).contains("closed");
  }

  @Test
  void settledItemsAreNoProblem() {
    Map<Kind, Long> counts =
        EnumSet.of(Kind.CONFIRMED, Kind.ALREADY_PRESENT, Kind.NOT_PRESENT, Kind.DUPLICATE_ITEM)
            .stream()
            .collect(Collectors.toMap(kind -> kind, kind -> 1L));

    assertThat(report(counts, Optional.empty()).problem()).isEmpty();
  }

  @Test
  void timeLeftNeedsATotalAndAnOutcome() {
    assertThat(after(Map.of(), OptionalLong.of(5)).timeLeft()).isEmpty();
    assertThat(after(Map.of(Kind.CONFIRMED, 3L), OptionalLong.empty()).timeLeft()).isEmpty();
  }

  @Test
  void restoredItemsDoNotCountAsSpeed() {
    BatchReport report = after(Map.of(Kind.CONFIRMED, 3L), OptionalLong.of(7));
    assertThat(report.perSecond()).isEqualTo(2);
    assertThat(report.timeLeft()).contains(Duration.ofSeconds(2));
  }

  /** Returns a report after one second, in which the outcomes but one were reached. */
  private static BatchReport after(Map<Kind, Long> counts, OptionalLong total) {
    long restored = Math.min(1, counts.size());
    return new BatchReport(counts, restored, 0, total, Duration.ofSeconds(1), Optional.empty());
  }

  private static BatchReport report(Map<Kind, Long> counts, Optional<String> stopReason) {
    return new BatchReport(counts, 0, 0, OptionalLong.empty(), Duration.ZERO, stopReason);
  }
}
