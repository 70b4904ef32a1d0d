package com.goextrovert.client;

import static com.goextrovert.client.DuplicatePolicy.FAIL;
import static com.goextrovert.client.DuplicatePolicy.MOVE;
import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static com.goextrovert.client.internal.call.Responses.toFeign;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.goextrovert.client.internal.call.CallExecutor.Exchange;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.RawResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ResumedBatchTest {
  @TempDir private Path directory;

  @Test
  void settledItemsAreRestoredWithoutARequest() throws Exception {
    BatchSimulation first = run();
    first.server.then(success(201)).then(response(400, "already exists")).then(response(400, ""));
    first.add(FAIL, "confirmed", "present", "rejected");
    BatchSimulation second = run();
    BatchReport report = second.add(FAIL, "rejected", "CONFIRMED", "present", "confirmed");
    assertThat(second.requests()).isEmpty();
    assertThat(second.results())
        .containsExactly(
            "1 REJECTED rejected restored",
            "2 CONFIRMED CONFIRMED restored",
            "3 ALREADY_PRESENT present restored",
            "4 DUPLICATE_ITEM confirmed");
    assertThat(second.outcomes).allMatch(outcome -> outcome.failure().isEmpty());
    assertThat(report.restored()).isEqualTo(3);
  }

  @Test
  void absentProspectsAreRestored() throws Exception {
    BatchSimulation first = run();
    first.server.then(response(404, ""));
    first.remove("jo");
    BatchSimulation second = run();
    assertThat(second.remove("jo").notToldApart()).isZero();
    assertThat(second.results()).containsExactly("1 NOT_PRESENT jo restored");
  }

  @ParameterizedTest
  @CsvSource({"401, 1", "403, 1"})
  void itemsThatWereNotAttemptedAreSentAgain(int status, int requests) throws Exception {
    BatchSimulation first = run();
    first.server.then(response(status, ""));
    first.add(FAIL, "jo", "li");
    assertThat(first.requests()).hasSize(requests);
    BatchSimulation second = run();
    second.server.then(success(201)).then(success(201));
    second.add(FAIL, "jo", "li");
    assertThat(second.results()).containsExactly("1 CONFIRMED jo", "2 CONFIRMED li");
  }

  @Test
  void itemThatCouldNotBeSentIsSentAgain() throws Exception {
    BatchSimulation first = run();
    first.server.then(noResponse(Reason.TLS, false));
    first.add(FAIL, "jo");
    assertThat(first.results()).containsExactly("1 NOT_SENT jo");
    BatchSimulation second = run();
    second.server.then(success(201));
    second.add(FAIL, "jo");
    assertThat(second.results()).containsExactly("1 CONFIRMED jo");
  }

  @Test
  void unknownAdditionWithFailIsReportedAndNeverSentAgain() throws Exception {
    BatchSimulation first = run();
    first.server.then(response(500, ""));
    first.add(FAIL, "jo");
    for (int i = 0; i < 2; i++) {
      BatchSimulation later = run();
      later.add(FAIL, "jo");
      assertThat(later.results()).containsExactly("1 UNKNOWN jo restored");
      assertThat(later.outcomes.get(0).failure()).isEmpty();
    }
  }

  @Test
  void unknownIdempotentItemIsSentOnceInEveryLaterRun() throws Exception {
    BatchSimulation first = run();
    first.server.then(response(500, "")).then(response(500, ""));
    first.add(MOVE, "jo");
    BatchSimulation second = run();
    second.server.then(response(500, ""));
    second.add(MOVE, "jo");
    assertThat(second.results()).containsExactly("1 UNKNOWN jo");
    BatchSimulation third = run();
    third.server.then(response(429, "")).then(response(401, ""));
    third.add(MOVE, "jo");
    assertThat(third.results()).as("still in doubt").containsExactly("1 UNKNOWN jo");
    BatchSimulation fourth = run();
    fourth.server.then(success(201));
    fourth.add(MOVE, "jo");
    assertThat(fourth.results()).containsExactly("1 CONFIRMED jo");
  }

  /** Otherwise, the removal would undo the addition that followed it. */
  @Test
  void unknownItemIsNotSentAgainAfterALaterOneForItsPerson() throws Exception {
    BatchSimulation first = run();
    first.server.then(response(500, "")).then(response(500, "")).then(success(201));
    removeAndAdd(first);
    assertThat(first.results()).containsExactly("1 UNKNOWN r", "2 CONFIRMED a");
    BatchSimulation second = run();
    removeAndAdd(second);
    assertThat(second.results()).containsExactly("1 UNKNOWN r restored", "2 CONFIRMED a restored");
  }

  @Test
  void unknownItemOfAnEarlierRunIsNotSentAgainAfterALaterOneForItsPerson() throws Exception {
    BatchSimulation first = run();
    first.server.then(response(500, "")).then(response(500, ""));
    first.remove("jo");
    BatchSimulation second = run();
    second.options.unknown(UnknownPolicy.REPORT);
    second.server.then(success(201));
    removeAndAdd(second);
    assertThat(second.results()).containsExactly("1 UNKNOWN r restored", "2 CONFIRMED a");
    BatchSimulation third = run();
    removeAndAdd(third);
    assertThat(third.results()).containsExactly("1 UNKNOWN r restored", "2 CONFIRMED a restored");
  }

  @Test
  void itemThatCouldNotBeSentIsNotSentAfterALaterOneForItsPerson() throws Exception {
    BatchSimulation first = run();
    first.server.then(noResponse(Reason.TLS, false)).then(success(201));
    removeAndAdd(first);
    assertThat(first.results()).containsExactly("1 NOT_SENT r", "2 CONFIRMED a");
    BatchSimulation second = run();
    removeAndAdd(second);
    assertThat(second.results()).containsExactly("1 NOT_SENT r restored", "2 CONFIRMED a restored");
  }

  @Test
  void removalFromAnotherCampaignDoesNotKeepAnUnknownOneFromBeingSentAgain() throws Exception {
    UUID other = new UUID(0, 9);
    BatchSimulation first = run();
    first.server.then(response(500, "")).then(response(500, "")).then(success(200));
    try (ProspectBatch<String> batch = first.start()) {
      batch.remove("a", BatchSimulation.removal("jo"));
      batch.remove("b", BatchSimulation.removal("jo", other));
      batch.finish();
    }
    BatchSimulation second = run();
    second.server.then(success(200));
    second.remove("jo");
    assertThat(second.results()).containsExactly("1 CONFIRMED jo");
  }

  @Test
  void confirmedItemStaysSoAfterALaterOneForItsPerson() throws Exception {
    BatchSimulation first = run();
    first.server.then(success(200)).then(success(201));
    removeAndAdd(first);
    BatchSimulation second = run();
    removeAndAdd(second);
    assertThat(second.results())
        .containsExactly("1 CONFIRMED r restored", "2 CONFIRMED a restored");
  }

  @Test
  void restoredItemsDoNotCountForTheRate() throws Exception {
    BatchSimulation first = run();
    first.server.then(success(201));
    first.add(FAIL, "jo");
    BatchSimulation second = run();
    List<Double> rates = new ArrayList<>();
    second.options.listener(progress -> rates.add(progress.perSecond()));
    second.server.then(success(201));
    second.add(FAIL, "jo", "li");
    assertThat(second.elapsed()).isEqualTo(Duration.ofSeconds(1));
    assertThat(rates).containsExactly(0.0, 1.0);
  }

  @Test
  void closedBatchReleasesItsJournal() throws Exception {
    ProspectBatch<String> first = run().start();
    first.close();
    try (ProspectBatch<String> second = run().start()) {
      assertThat(second.finish().items()).isZero();
    }
  }

  private static void removeAndAdd(BatchSimulation run) throws Exception {
    try (ProspectBatch<String> batch = run.start()) {
      batch.remove("r", BatchSimulation.removal("jo"));
      batch.add("a", BatchSimulation.prospect("jo", MOVE));
      batch.finish();
    }
  }

  @Test
  void stoppedBatchStillRestoresOutcomes() throws Exception {
    BatchSimulation first = run();
    first.server.then(success(201));
    first.add(FAIL, "jo");
    BatchSimulation second = run();
    ProspectBatch<String> batch = second.start();
    batch.close();
    assertThat(batch.add("a", BatchSimulation.prospect("jo", FAIL))).isFalse();
    assertThat(batch.add("b", BatchSimulation.prospect("li", FAIL))).isFalse();
    assertThat(second.results()).containsExactly("1 CONFIRMED a restored", "2 NOT_ATTEMPTED b");
  }

  @Test
  void unknownItemIsNotSentAgainUnderReport() throws Exception {
    BatchSimulation first = run();
    first.server.then(response(500, "")).then(response(500, ""));
    first.add(MOVE, "jo");
    BatchSimulation second = run();
    second.options.unknown(UnknownPolicy.REPORT);
    second.add(MOVE, "jo");
    assertThat(second.results()).containsExactly("1 UNKNOWN jo restored");
  }

  @Test
  void resumedBatchWaitsASecond() throws Exception {
    BatchSimulation first = run();
    first.server.then(success(201));
    first.add(FAIL, "jo");
    assertThat(first.elapsed()).isZero();
    BatchSimulation second = run();
    second.server.then(success(201));
    second.add(FAIL, "li");
    assertThat(second.elapsed()).isEqualTo(Duration.ofSeconds(1));
  }

  /** The file as it is at a moment is what a process leaves that is killed then. */
  @ParameterizedTest
  @CsvSource({"MOVE", "FAIL"})
  void runThatIsKilledAtAnyMomentIsFinishedByTheNext(DuplicatePolicy policy) throws Exception {
    String[] people = {"a", "b", "c", "d"};
    List<byte[]> files = new ArrayList<>();
    List<List<String>> made = new ArrayList<>();
    List<String> list = new ArrayList<>();
    BatchSimulation first = run();
    first.options.onResult(
        outcome -> {
          files.add(journal());
          made.add(List.copyOf(list));
        });
    for (String person : people) {
      first.server.then(
          options -> {
            files.add(journal());
            made.add(List.copyOf(list));
            list.add(person);
            files.add(journal());
            made.add(List.copyOf(list));
            return toFeign(person.equals("c") ? response(400, "") : success(201));
          });
    }
    first.add(policy, people);
    assertThat(files).hasSize(12);
    for (int moment = 0; moment < files.size(); moment++) {
      Files.write(directory.resolve("journal"), files.get(moment));
      String before = new String(files.get(moment), US_ASCII);
      BatchSimulation next = run();
      for (int i = 0; i < people.length; i++) {
        next.server.then(success(201));
      }
      BatchReport report = next.add(policy, people);
      long settled = before.lines().filter(line -> line.contains(" outcome ")).count();
      long intended = before.lines().filter(line -> line.contains(" intent ")).count();
      assertThat(report.restored()).isEqualTo(policy == MOVE ? settled : intended);
      assertThat(next.requests())
          .hasSize((int) (people.length - (policy == MOVE ? settled : intended)));
      assertThat(report.count(BatchOutcome.Kind.UNKNOWN))
          .isEqualTo(policy == MOVE ? 0 : intended - settled);
      assertThat(made.get(moment)).hasSizeBetween((int) settled, (int) intended);
    }
  }

  @Test
  void intentIsInTheJournalBeforeTheRequestAndOutcomeBeforeTheCallback() throws Exception {
    BatchSimulation run = run();
    List<String> lastLines = new ArrayList<>();
    Exchange exchange =
        options -> {
          lastLines.add(lastLine());
          return toFeign(success(201));
        };
    run.server.then(exchange);
    run.options.onResult(outcome -> lastLines.add(lastLine()));
    run.add(FAIL, "jo");
    assertThat(lastLines.get(0)).contains(" intent 1 ");
    assertThat(lastLines.get(1)).contains(" outcome 1 ", " CONFIRMED 201 - - ");
  }

  @Test
  void journalHoldsNoSecrets() throws Exception {
    BatchSimulation run = run();
    RawResponse rejected = response(400, "{\"message\":\"zebra\"}", "X-Request-Id", "team-key");
    run.server.then(success(201)).then(rejected);
    run.add(FAIL, "john-doe", "jane-roe");
    assertThat(new String(journal(), UTF_8))
        .contains("REJECTED")
        .doesNotContain("john", "jane", "linkedin", "zebra", "team-key", "localhost");
  }

  @Test
  void batchThatCannotWriteItsJournalStopsBeforeTheNextRequest() throws Exception {
    BatchSimulation run = run();
    try (ProspectBatch<String> batch = run.start()) {
      run.server.then(
          options -> {
            ((DefaultProspectBatch<String>) batch).journal.close();
            return toFeign(success(201));
          });
      batch.add("a", BatchSimulation.prospect("jo", FAIL));
      batch.add("b", BatchSimulation.prospect("li", FAIL));
      assertThat(batch.finish().stopReason())
          .hasValueSatisfying(why -> assertThat(why).startsWith("the journal cannot be written: "));
    }
    assertThat(run.requests()).containsExactly("add jo");
    assertThat(run.results()).containsExactly("1 CONFIRMED a", "2 NOT_ATTEMPTED b");
  }

  @Test
  void journalIsReleasedWhenTheBatchEnds() throws Exception {
    BatchSimulation run = run();
    try (ProspectBatch<String> batch = run.start()) {
      assertThatIllegalStateException().isThrownBy(() -> run().start());
      batch.finish();
      run().start().close();
    }
  }

  private BatchSimulation run() {
    BatchSimulation run = new BatchSimulation();
    run.options.journal(directory.resolve("journal"));
    return run;
  }

  private byte[] journal() {
    try {
      return Files.readAllBytes(directory.resolve("journal"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String lastLine() {
    String[] lines = new String(journal(), US_ASCII).split("\n");
    return lines[lines.length - 1];
  }
}
