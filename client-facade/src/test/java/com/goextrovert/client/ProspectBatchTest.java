package com.goextrovert.client;

import static com.goextrovert.client.DuplicatePolicy.FAIL;
import static com.goextrovert.client.DuplicatePolicy.MOVE;
import static com.goextrovert.client.internal.call.Responses.noResponse;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static com.goextrovert.client.internal.call.Responses.toFeign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.goextrovert.client.BatchOutcome.Kind;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProspectBatchTest {
  private final BatchSimulation run = new BatchSimulation();

  @ParameterizedTest
  @CsvSource({
    "add,    201, '',                             CONFIRMED",
    "remove, 200, '',                             CONFIRMED",
    "add,    400, Prospect already exists,        ALREADY_PRESENT",
    "add,    409, '',                             ALREADY_PRESENT",
    "add,    422, Duplicate prospect,             ALREADY_PRESENT",
    "add,    400, campaignId must be a UUID,      REJECTED",
    "add,    404, Prospect list not found,        REJECTED",
    "add,    418, '',                             REJECTED",
    "remove, 404, Prospect not found in campaign, NOT_PRESENT",
    "remove, 404, Not Found,                      NOT_PRESENT",
    "remove, 404, Campaign not found,             REJECTED",
    "remove, 409, '',                             REJECTED",
    "add,    500, '',                             UNKNOWN",
    "add,    408, '',                             UNKNOWN",
    "add,    302, '',                             UNKNOWN"
  })
  void statusAndTextDecideTheOutcome(String operation, int status, String text, Kind kind)
      throws Exception {
    run.server.then(
        status < 300 ? success(status) : response(status, "{\"message\":\"" + text + "\"}"));
    BatchReport report = operation.equals("add") ? run.add(FAIL, "jo") : run.remove("jo");
    assertThat(run.results()).containsExactly("1 " + kind + " jo");
    assertThat(run.requests()).hasSize(1);
    assertThat(run.outcomes.get(0).failure().isPresent()).isEqualTo(kind != Kind.CONFIRMED);
    assertThat(report.count(kind)).isEqualTo(1);
    assertThat(report.items()).isEqualTo(1);
    assertThat(report.notToldApart()).isEqualTo(text.equals("Not Found") ? 1 : 0);
    assertThat(report.stopReason()).isEmpty();
  }

  @Test
  void changeThatWasMadeIsConfirmedAlthoughItsResponseIsBroken() throws Exception {
    run.server.then(response(201, "{\"status\":\"success\",\"data\":{},\"message\":\"\"}"));
    run.add(FAIL, "jo");
    assertThat(run.results()).containsExactly("1 CONFIRMED jo");
  }

  @Test
  void itemThatCouldNotBeSentIsNotSent() throws Exception {
    IntStream.range(0, 3).forEach(i -> run.server.then(noResponse(Reason.NOT_CONNECTED, false)));
    run.add(FAIL, "jo");
    assertThat(run.results()).containsExactly("1 NOT_SENT jo");
  }

  @Test
  void sameItemIsSentOnce() throws Exception {
    run.server.then(success(201)).then(success(200));
    try (ProspectBatch<String> batch = run.start()) {
      batch.add("a", BatchSimulation.prospect("jo", MOVE));
      batch.add("b", BatchSimulation.prospect("JO/?utm=1", MOVE));
      batch.remove("c", BatchSimulation.removal("jo"));
      batch.remove("d", BatchSimulation.removal("jo"));
      batch.finish();
    }
    assertThat(run.results())
        .contains("1 CONFIRMED a", "2 DUPLICATE_ITEM b", "3 CONFIRMED c", "4 DUPLICATE_ITEM d");
    assertThat(run.outcomes)
        .filteredOn(BatchOutcome.DuplicateItem.class::isInstance)
        .extracting(o -> ((BatchOutcome.DuplicateItem<String>) o).of())
        .containsExactly(1L, 3L);
    assertThat(run.requests()).containsExactly("add jo", "remove jo");
  }

  @Test
  void itemsThatDifferInASettingAreDistinct() throws Exception {
    IntStream.range(0, 4).forEach(i -> run.server.then(success(201)));
    try (ProspectBatch<String> batch = run.start()) {
      batch.add("a", BatchSimulation.prospect("jo", MOVE));
      batch.add("b", BatchSimulation.prospect("jo", FAIL));
      batch.remove("c", BatchSimulation.removal("jo"));
      batch.remove("d", BatchSimulation.removal("jo", new UUID(0, 9)));
      assertThat(batch.finish().count(Kind.CONFIRMED)).isEqualTo(4);
    }
  }

  @Test
  void invalidInputIsReportedWithItsMessage() throws Exception {
    try (ProspectBatch<String> batch = run.start()) {
      assertThat(batch.add("x", () -> BatchSimulation.prospect(" ", FAIL))).isTrue();
      assertThat(batch.add("y", () -> null)).isTrue();
      assertThatThrownBy(() -> batch.add("z", () -> unbuildable()))
          .isInstanceOf(UncheckedIOException.class);
      batch.add("x", () -> BatchSimulation.prospect(" ", FAIL));
      batch.finish();
    }
    assertThat(run.results())
        .containsExactly("1 INVALID_INPUT x", "2 INVALID_INPUT y", "3 INVALID_INPUT x");
    assertThat(((BatchOutcome.InvalidInput<String>) run.outcomes.get(0)).message())
        .startsWith("profileUrl ");
  }

  @Test
  void unknownIdempotentItemIsSentOnceMoreAtTheEnd() throws Exception {
    run.server.then(response(500, "")).then(success(201)).then(success(201));
    run.add(MOVE, "jo", "li");
    assertThat(run.results()).containsExactly("2 CONFIRMED li", "1 CONFIRMED jo");
    assertThat(run.requests()).containsExactly("add jo", "add li", "add jo");
  }

  @Test
  void itemThatStaysUnknownIsReported() throws Exception {
    run.server.then(response(500, "")).then(response(501, ""));
    run.remove("jo");
    assertThat(run.results()).containsExactly("1 UNKNOWN jo");
    assertThat(run.outcomes.get(0).failure()).get().asString().contains("501");
  }

  @Test
  void removalOfNobodyAfterAnUnknownIsNotPresent() throws Exception {
    run.server.then(response(500, "")).then(response(404, ""));
    run.remove("jo");
    assertThat(run.results()).containsExactly("1 NOT_PRESENT jo");
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404"})
  void rejectionAfterAnUnknownLeavesTheItemUnknown(int status) throws Exception {
    run.server.then(response(503, "")).then(response(500, "")).then(response(status, ""));
    run.add(MOVE, "jo");
    assertThat(run.results()).containsExactly("1 UNKNOWN jo");
    assertThat(run.outcomes.get(0).failure()).get().asString().contains("" + status);
  }

  @Test
  void unknownItemThatMeets429IsNotSentAgainUnderReport() throws Exception {
    run.options.unknown(UnknownPolicy.REPORT);
    run.server.then(response(503, "")).then(response(429, "")).then(response(429, ""));
    run.add(MOVE, "jo");
    assertThat(run.results()).containsExactly("1 UNKNOWN jo");
    assertThat(run.requests()).hasSize(3);
  }

  @Test
  void unknownItemIsNotSentAgainUnderReport() throws Exception {
    run.options.unknown(UnknownPolicy.REPORT);
    run.server.then(response(500, ""));
    run.remove("jo");
    assertThat(run.results()).containsExactly("1 UNKNOWN jo");
    assertThat(run.requests()).hasSize(1);
  }

  @Test
  void unknownItemThatCannotBeSentAgainStaysUnknown() throws Exception {
    run.server.then(response(500, ""));
    IntStream.range(0, 3).forEach(i -> run.server.then(noResponse(Reason.NOT_CONNECTED, false)));
    run.remove("jo");
    assertThat(run.results()).containsExactly("1 UNKNOWN jo");
  }

  @Test
  void laterItemsOfAPersonWaitForAnUnknownOne() throws Exception {
    run.server.then(response(500, ""));
    IntStream.range(0, 4).forEach(i -> run.server.then(success(200)));
    try (ProspectBatch<String> batch = run.start()) {
      batch.remove("a", BatchSimulation.removal("jo"));
      batch.add("b", BatchSimulation.prospect("jo", MOVE));
      batch.add("c", BatchSimulation.prospect("li", MOVE));
      batch.remove("d", BatchSimulation.removal("jo", new UUID(0, 9)));
      batch.finish();
    }
    assertThat(run.requests())
        .contains("add li")
        .filteredOn(request -> request.endsWith("jo"))
        .containsExactly("remove jo", "remove jo", "add jo", "remove jo");
  }

  @Test
  void itemsOfAPersonKeepTheirOrderAtTheEnd() throws Exception {
    run.server.then(response(500, "")).then(success(201)).then(response(500, ""));
    run.server.then(success(200)).then(success(201));
    try (ProspectBatch<String> batch = run.start()) {
      batch.add("a", BatchSimulation.prospect("jo", MOVE));
      batch.remove("b", BatchSimulation.removal("jo"));
      batch.add("c", BatchSimulation.prospect("jo", FAIL));
      batch.finish();
    }
    assertThat(run.requests())
        .containsExactly("add jo", "add jo", "remove jo", "remove jo", "add jo");
    assertThat(run.results()).containsExactly("1 CONFIRMED a", "2 CONFIRMED b", "3 CONFIRMED c");
  }

  @Test
  void itemThatMeets429IsSentAgainBeforeOthers() throws Exception {
    IntStream.range(0, 4).forEach(i -> run.server.then(response(429, "", "Retry-After", "2")));
    run.server.then(success(201)).then(success(201));
    run.add(FAIL, "jo", "li");
    assertThat(run.results()).containsExactly("1 CONFIRMED jo", "2 CONFIRMED li");
    assertThat(run.requests())
        .containsExactly("add jo", "add jo", "add jo", "add jo", "add jo", "add li");
    assertThat(run.elapsed()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(9));
  }

  @Test
  void laterItemsOfAPersonWaitForOneThatMeets429AtTheEnd() throws Exception {
    run.server.then(response(500, ""));
    IntStream.range(0, 3).forEach(i -> run.server.then(response(429, "")));
    run.server.then(success(200)).then(success(200));
    try (ProspectBatch<String> batch = run.start()) {
      batch.remove("a", BatchSimulation.removal("jo"));
      batch.add("b", BatchSimulation.prospect("jo", MOVE));
      batch.finish();
    }
    assertThat(run.results()).containsExactly("1 CONFIRMED a", "2 CONFIRMED b");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,   ,       PT1.02S",
    "PT0S,   PT0.3S, PT3.06S",
    "PT0.2S, ,       PT2.04S",
    "PT0.2S, PT0.1S, PT2.04S",
    "PT0.2S, PT0.2S, PT2.04S",
    "PT0.2S, PT0.3S, PT3.06S",
    "PT0.05S, ,      PT0.51S"
  })
  void attemptsKeepTheLimitsOfBatchAndClient(Duration client, Duration batch, Duration elapsed)
      throws Exception {
    run.clientInterval = client;
    if (batch != null) {
      run.options.rateLimit(new RateLimit(batch));
    }
    IntStream.range(0, 11).forEach(i -> run.server.then(success(201)));
    run.add(FAIL, IntStream.range(0, 11).mapToObj(i -> "jo" + i).toArray(String[]::new));
    assertThat(run.elapsed()).isEqualTo(elapsed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401                     | the server does not accept the API key (401)              | 1
          400 403                 | the API key lacks the permission (403)                    | 1
          TLS TLS 400 TLS TLS TLS | 3 calls in a row had no response                          | 0
          LOST LOST LOST          | 3 calls in a row had no response                          | 0
          404 404 404 404 404     | the campaign or the prospect list does not exist (404)    | 0
          404 404 404 404 400 404 404 404 404 404 | the campaign or the prospect list does not \
          exist (404) | 0
          429+61                  | the server asks for a pause of more than PT1M             | 0
          429+20 429+20 429+20 429+20 429+20 429+20 | the server has responded with 429 for \
          longer than PT1M | 0
          """)
  void batchStopsAndSaysWhy(String responses, String reason, int attemptedInVain) throws Exception {
    run.options.mostWithoutResponse(3).longestPause(Duration.ofMinutes(1));
    String[] script = responses.split(" ");
    for (String next : script) {
      String[] parts = next.split("\\+");
      switch (parts[0]) {
        case "TLS" -> run.server.then(noResponse(Reason.TLS, false));
        case "LOST" -> run.server.then(noResponse(Reason.CONNECTION_LOST, true));
        case "404" -> run.server.then(response(404, "campaign not found"));
        case "429" -> run.server.then(response(429, "", "Retry-After", parts[1]));
        default -> run.server.then(response(Integer.parseInt(parts[0]), ""));
      }
    }
    BatchReport report =
        run.add(FAIL, IntStream.range(0, 12).mapToObj(i -> "jo" + i).toArray(String[]::new));
    assertThat(report.stopReason()).contains(reason);
    assertThat(run.requests()).hasSize(script.length);
    assertThat(report.items()).isEqualTo(12);
    assertThat(run.outcomes)
        .filteredOn(o -> o.kind() == Kind.NOT_ATTEMPTED && o.failure().isPresent())
        .hasSize(attemptedInVain);
  }

  @Test
  void otherResponseEndsATimeOf429s() throws Exception {
    run.options.longestPause(Duration.ofMinutes(1));
    IntStream.range(0, 3).forEach(i -> run.server.then(response(429, "", "Retry-After", "20")));
    run.server.then(response(503, ""));
    IntStream.range(0, 2).forEach(i -> run.server.then(response(429, "", "Retry-After", "20")));
    run.server.then(success(201));
    assertThat(run.add(MOVE, "jo").count(Kind.CONFIRMED)).isEqualTo(1);
    assertThat(run.elapsed()).isGreaterThan(Duration.ofSeconds(90));
  }

  @Test
  void lostResponseDoesNotEndATimeOf429s() throws Exception {
    run.options.longestPause(Duration.ofMinutes(1));
    IntStream.range(0, 2).forEach(i -> run.server.then(response(429, "", "Retry-After", "20")));
    run.server.then(noResponse(Reason.CONNECTION_LOST, true));
    IntStream.range(0, 3).forEach(i -> run.server.then(response(429, "", "Retry-After", "20")));
    run.server.then(success(201));
    assertThat(run.add(MOVE, "jo").stopReason())
        .contains("the server has responded with 429 for longer than PT1M");
  }

  /** The sixth response, to the last item, is a success that only a running batch receives. */
  @ParameterizedTest
  @CsvSource({
    "add,    404 404 404 404 404,     Not Found,          true",
    "add,    404 404 404 404 404,     Prospect not found, false",
    "remove, 404 404 404 404 404,     Campaign not found, true",
    "remove, 404 404 404 404 404,     Not Found,          false",
    "remove, 404 404 404 404 404,     Prospect not found, false",
    "remove, 404 404 404 404 TLS 404, Campaign not found, true",
    "remove, 404 404 404 404 429 429 429 404, Campaign not found, true"
  })
  void missingCampaignStopsTheBatch(String operation, String responses, String text, boolean stops)
      throws Exception {
    for (String next : responses.split(" ")) {
      if (next.equals("TLS")) {
        run.server.then(noResponse(Reason.TLS, false));
      } else {
        run.server.then(response(Integer.parseInt(next), "{\"message\":\"" + text + "\"}"));
      }
    }
    run.server.then(success(200));
    String[] people = {"a", "b", "c", "d", "e", "f", "g"};
    String[] some = responses.contains("TLS") ? people : Arrays.copyOf(people, 6);
    BatchReport report = operation.equals("add") ? run.add(FAIL, some) : run.remove(some);
    assertThat(report.stopReason().isPresent()).isEqualTo(stops);
    assertThat(report.count(Kind.CONFIRMED)).isEqualTo(stops ? 0 : 1);
  }

  @Test
  void itemWhoseExchangeFailsWithAnErrorIsUnknown() throws Exception {
    Error thrown = new AssertionError("zebra");
    run.server.then(
        options -> {
          throw thrown;
        });
    try (ProspectBatch<String> batch = run.start()) {
      batch.add("a", BatchSimulation.prospect("jo", MOVE));
      assertThatThrownBy(batch::finish).isSameAs(thrown);
    }
    assertThat(run.results()).containsExactly("1 UNKNOWN a");
  }

  @Test
  void deferredItemOfAStoppedBatchIsUnknownWithoutAFailure() throws Exception {
    run.server.then(response(500, "")).then(response(401, ""));
    run.add(MOVE, "jo", "li");
    assertThat(run.results()).containsExactly("2 NOT_ATTEMPTED li", "1 UNKNOWN jo");
    assertThat(run.outcomes.get(1).failure()).isEmpty();
  }

  @Test
  void threadsOfABatchDoNotKeepTheJvmRunning() throws Exception {
    List<Boolean> daemon = new ArrayList<>();
    run.server.then(
        options -> {
          daemon.add(Thread.currentThread().isDaemon());
          return toFeign(success(201));
        });
    run.add(FAIL, "jo");
    assertThat(daemon).containsExactly(true);
  }

  @Test
  void interruptEndsTheWaitForRoom() throws Exception {
    Thread adding = Thread.currentThread();
    CompletableFuture<Void> returned = new CompletableFuture<>();
    run.server.then(
        options -> {
          while (adding.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
          }
          adding.interrupt();
          returned.join();
          return toFeign(success(201));
        });
    IntStream.range(1, 17).forEach(i -> run.server.then(success(201)));
    try (ProspectBatch<String> batch = run.start()) {
      for (int i = 0; i < 17; i++) {
        batch.add("r" + i, BatchSimulation.prospect("jo" + i, FAIL));
      }
      boolean runs = batch.add("last", BatchSimulation.prospect("li", FAIL));
      returned.complete(null);
      assertThat(runs).isFalse();
      assertThat(batch.finish().stopReason()).contains("the thread was interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(run.results()).hasSize(18).contains("18 NOT_ATTEMPTED last");
  }

  @Test
  void addReturnsFalseOnceTheBatchHasStopped() throws Exception {
    run.server.then(response(401, ""));
    try (ProspectBatch<String> batch = run.start()) {
      int added = 0;
      while (batch.add("r" + added, BatchSimulation.prospect("jo" + added, FAIL))) {
        added++;
      }
      BatchReport report = batch.finish();
      assertThat(report.count(Kind.NOT_ATTEMPTED)).isEqualTo(added + 1L);
      assertThat(run.outcomes).hasSize(added + 1);
    }
  }

  @Test
  void exceptionOfOnResultStopsTheBatchAndIsThrownByFinish() throws Exception {
    Exception thrown = new IOException("zebra");
    run.options.onResult(
        outcome -> {
          run.record(outcome);
          sneak(thrown);
        });
    run.server.then(success(201));
    try (ProspectBatch<String> batch = run.start()) {
      batch.add("a", BatchSimulation.prospect("jo", FAIL));
      batch.add("b", BatchSimulation.prospect("li", FAIL));
      assertThatThrownBy(batch::finish).isSameAs(thrown);
    }
    assertThat(run.requests()).hasSizeLessThanOrEqualTo(1);
    assertThat(run.outcomes).hasSize(2);
  }

  @Test
  void callbackMustNotUseItsBatch() throws Exception {
    List<ProspectBatch<String>> batch = new ArrayList<>();
    List<Throwable> refusals = new ArrayList<>();
    run.options
        .onResult(
            outcome -> {
              refusals.add(
                  catchThrowable(
                      () -> batch.get(0).add("b", BatchSimulation.prospect("li", FAIL))));
              refusals.add(catchThrowable(batch.get(0)::finish));
            })
        .listener(progress -> batch.get(0).close());
    run.server.then(success(201));
    batch.add(run.start());
    batch.get(0).add("a", BatchSimulation.prospect("jo", FAIL));
    assertThat(batch.get(0).finish().stopReason()).contains("the batch was closed");
    assertThat(refusals)
        .hasSize(2)
        .allSatisfy(
            e -> assertThat(e).hasMessage("a callback must not add to the batch or finish it"));
  }

  @Test
  void callbackOnTheCallersThreadMustNotUseItsBatch() throws Exception {
    List<ProspectBatch<String>> batch = new ArrayList<>();
    run.options
        .dryRun(true)
        .onResult(
            outcome ->
                assertThatIllegalStateException()
                    .isThrownBy(batch.get(0)::finish)
                    .withMessage("a callback must not add to the batch or finish it"));
    batch.add(run.start());
    assertThat(batch.get(0).add("a", BatchSimulation.prospect("jo", FAIL))).isTrue();
    assertThat(batch.get(0).finish().items()).isEqualTo(1);
  }

  @Test
  void addAndRemoveReturnWhetherTheBatchRuns() throws Exception {
    run.server.then(success(201)).then(success(200));
    ProspectBatch<String> batch = run.start();
    assertThat(batch.add("a", BatchSimulation.prospect("jo", FAIL))).isTrue();
    assertThat(batch.remove("b", BatchSimulation.removal("li"))).isTrue();
    batch.close();
    assertThat(batch.remove("c", BatchSimulation.removal("al"))).isFalse();
  }

  @Test
  void dryRunSendsNothing() throws Exception {
    run.options.dryRun(true).journal(Path.of("absent", "journal"));
    BatchReport report = run.add(FAIL, "jo", " ", "JO");
    assertThat(run.results())
        .containsExactly("1 NOT_ATTEMPTED jo", "2 INVALID_INPUT  ", "3 DUPLICATE_ITEM JO");
    assertThat(report.stopReason()).isEmpty();
    assertThat(run.requests()).isEmpty();
  }

  @Test
  void interruptStopsTheBatch() throws Exception {
    try (ProspectBatch<String> batch = run.start()) {
      Thread.currentThread().interrupt();
      assertThat(batch.add("a", BatchSimulation.prospect("jo", FAIL))).isFalse();
      assertThat(batch.finish().stopReason()).contains("the thread was interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(run.results()).containsExactly("1 NOT_ATTEMPTED a");
  }

  @Test
  void interruptOfAThreadOfTheBatchStopsIt() throws Exception {
    run.server.then(
        options -> {
          Thread.currentThread().interrupt();
          return toFeign(success(201));
        });
    assertThat(run.add(FAIL, "jo").stopReason()).contains("the thread was interrupted");
    assertThat(run.results()).containsExactly("1 CONFIRMED jo");
  }

  @Test
  void interruptedFinishStillWaitsForItemsInFlight() throws Exception {
    Thread finishing = Thread.currentThread();
    run.server.then(
        options -> {
          finishing.interrupt();
          // Waiting for this thread clears the interrupt.
          while (finishing.isInterrupted()) {
            Thread.onSpinWait();
          }
          return toFeign(success(201));
        });
    try (ProspectBatch<String> batch = run.start()) {
      batch.add("a", BatchSimulation.prospect("jo", FAIL));
      BatchReport report = batch.finish();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(report.count(Kind.CONFIRMED)).isEqualTo(1);
      assertThat(report.stopReason()).contains("the thread was interrupted");
    }
  }

  @Test
  void closeStopsTheBatch() throws Exception {
    ProspectBatch<String> batch = run.start();
    batch.close();
    batch.close();
    assertThat(batch.add("a", BatchSimulation.prospect("jo", FAIL))).isFalse();
    assertThat(batch.finish().stopReason()).contains("the batch was closed");
    assertThat(run.results()).containsExactly("1 NOT_ATTEMPTED a");
  }

  @Test
  void reportCountsItemsThatWereAddedAfterClose() throws Exception {
    ProspectBatch<String> batch = run.start();
    batch.close();
    batch.add("a", BatchSimulation.prospect("jo", FAIL));
    assertThat(batch.finish().count(Kind.NOT_ATTEMPTED)).isEqualTo(1);
  }

  @Test
  void finishedBatchAcceptsNothing() throws Exception {
    ProspectBatch<String> batch = run.start();
    BatchReport report = batch.finish();
    batch.close();
    assertThat(batch.finish()).isEqualTo(report);
    assertThat(report.stopReason()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> batch.add("a", BatchSimulation.prospect("jo", FAIL)))
        .withMessage("the batch is finished");
  }

  @Test
  void closedClientStopsItsBatches() {
    ExtrovertClient client =
        new DefaultExtrovertClient(
            run.api, () -> {}, () -> "key", FakeProspectsApi.DEFAULTS, List.of());
    ProspectBatch<String> batch = client.prospects().batch(run.options.build());
    client.close();
    assertThat(batch.add("a", BatchSimulation.prospect("jo", FAIL))).isFalse();
    assertThat(batch.finish().stopReason()).contains("the client was closed");
    assertThatIllegalStateException()
        .isThrownBy(() -> client.prospects().batch(run.options.build()))
        .withMessage("the client is closed");
  }

  @Test
  void failingKeySupplierStopsTheBatch() throws Exception {
    IOException thrown = new IOException("no key");
    try (ProspectBatch<String> batch = batchWithKeys(() -> sneak(thrown))) {
      batch.add("a", BatchSimulation.prospect("jo", FAIL));
      assertThatThrownBy(batch::finish).isSameAs(thrown);
    }
    assertThat(run.results()).containsExactly("1 NOT_ATTEMPTED a");
  }

  @Test
  void keySupplierMayCloseTheBatch() throws Exception {
    CompletableFuture<ProspectBatch<String>> batch = new CompletableFuture<>();
    batch.complete(
        batchWithKeys(
            () -> {
              batch.join().close();
              return "key";
            }));
    batch.join().add("a", BatchSimulation.prospect("jo", FAIL));
    assertThat(batch.join().finish().stopReason()).contains("the batch was closed");
    assertThat(run.results()).containsExactly("1 NOT_ATTEMPTED a");
  }

  private ProspectBatch<String> batchWithKeys(Supplier<String> keys) {
    return run.api.prospects(keys, run.server.observer(), () -> false).batch(run.options.build());
  }

  private static AddProspect unbuildable() {
    throw new UncheckedIOException(new IOException());
  }

  private static AddProspect unparsable(String row) {
    throw new NumberFormatException("For input string: " + row);
  }

  /** Throws a checked exception without declaring it, as Kotlin does. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> String sneak(Exception e) throws E {
    throw (E) e;
  }

  @Test
  void outcomesShowNeitherRowNorPerson() throws Exception {
    run.server.then(response(400, "{\"message\":\"zebra\"}"));
    String report = run.add(FAIL, "jo").toString();
    assertThat(report + run.outcomes).contains("REJECTED=1").doesNotContain("jo", "zebra");
    Optional<ExtrovertException> failure = run.outcomes.get(0).failure();
    assertThat(failure).isPresent();
    assertThat(run.outcomes.get(0).item()).hasToString("1, " + failure.get());
  }

  @Test
  void invalidInputShowsItsMessageOnlyToThoseWhoAsk() throws Exception {
    try (ProspectBatch<String> batch = run.start()) {
      batch.add("a", () -> unparsable("jane"));
      batch.finish();
    }
    assertThat(run.outcomes.get(0)).hasToString("InvalidInput[item=1]");
    assertThat(run.outcomes.get(0).reason()).get().asString().contains("jane");
  }

  @Test
  void restoredOutcomeSaysSo() {
    BatchOutcome.Item<String> item = new BatchOutcome.Item<>(7, "row", true, Optional.empty());
    assertThat(item).hasToString("7 restored");
    assertThat(new BatchOutcome.Unknown<>(item).reason()).contains("in an earlier run");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1_000_001, Double.NaN})
  void unusableRateIsRefused(double rate) {
    assertThatThrownBy(() -> RateLimit.perSecond(rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("perSecond must be more than 0 and at most 1000000");
    assertThat(RateLimit.perSecond(3).interval()).isEqualTo(Duration.ofNanos(333_333_334));
  }

  @Test
  void unusableJournalIsNamed() {
    run.options.journal(Path.of("absent", "journal"));
    Prospects prospects = run.api.prospects(() -> "key", run.server.observer(), () -> false);
    assertThatThrownBy(() -> prospects.batch(run.options.build()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContainingAll(Path.of("absent", "journal").toString(), "NoSuchFileException");
  }

  @Test
  void fakesNeedNotMakeBatches() {
    Prospects fake =
        new Prospects() {
          @Override
          public Confirmation add(AddProspect prospect, RequestOptions options) {
            throw new IllegalStateException();
          }

          @Override
          public Confirmation remove(RemoveProspect prospect, RequestOptions options) {
            throw new IllegalStateException();
          }
        };
    assertThatThrownBy(() -> fake.batch(run.options.build()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageEndingWith(" makes no batches");
  }

  @Test
  void missingSettingIsRefusedByName() {
    assertThatThrownBy(() -> run.options.journal(null))
        .hasMessageStartingWith("journal is missing");
    assertThatThrownBy(() -> run.options.onResult(null)).hasMessageStartingWith("onResult ");
    assertThatThrownBy(() -> run.options.total(-1)).hasMessageStartingWith("total ");
    assertThatThrownBy(() -> run.options.concurrency(0)).hasMessageStartingWith("concurrency ");
    assertThatThrownBy(() -> ExtrovertClient.builder().rateLimit(null))
        .hasMessageStartingWith("rateLimit is missing");
  }
}
