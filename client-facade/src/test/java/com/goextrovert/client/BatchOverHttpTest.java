package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.BatchOutcome.Kind;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BatchOverHttpTest {
  private static final int ROWS = 400;
  private static final int PEOPLE = 300;

  /** Every kind of fault that a repeated addition with MOVE survives. */
  private static final List<SandboxResponse> FAULTS =
      List.of(
          SandboxResponse.reset(),
          SandboxResponse.reset().afterHandling(),
          SandboxResponse.status(503),
          SandboxResponse.status(500).afterHandling(),
          SandboxResponse.status(429));

  @Test
  void everyPersonIsAddedOnceByManyThreadsInSpiteOfFaults() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.start();
        ExtrovertClient client = client(sandbox)) {
      UUID campaign = sandbox.createCampaign();
      UUID list = sandbox.createProspectList(campaign);
      AtomicInteger requests = new AtomicInteger();
      sandbox.respondWhen(
          request -> {
            int number = requests.incrementAndGet();
            return number % 10 == 0
                ? Optional.of(FAULTS.get(number / 10 % FAULTS.size()))
                : Optional.empty();
          });
      List<Long> reported = new CopyOnWriteArrayList<>();
      BatchReport report;
      try (ProspectBatch<Integer> batch =
          client
              .prospects()
              .batch(
                  BatchOptions.<Integer>builder()
                      .rateLimit(RateLimit.perSecond(1_000_000))
                      .concurrency(8)
                      .onResult(outcome -> reported.add(outcome.number()))
                      .build())) {
        IntStream.range(0, ROWS)
            .parallel()
            .forEach(
                row -> {
                  String spelling = (row % 2 == 0 ? "jane-" : "JANE-") + row % PEOPLE;
                  batch.add(
                      row,
                      AddProspect.builder()
                          .profileUrl("linkedin.com/in/" + spelling)
                          .campaignId(campaign)
                          .prospectListId(list)
                          .onDuplicate(DuplicatePolicy.MOVE)
                          .build());
                });
        report = batch.finish();
      }
      assertThat(reported).hasSize(ROWS).doesNotHaveDuplicates();
      assertThat(report.items()).isEqualTo(ROWS);
      assertThat(report.count(Kind.DUPLICATE_ITEM)).isEqualTo(ROWS - PEOPLE);
      assertThat(report.count(Kind.CONFIRMED) + report.count(Kind.UNKNOWN)).isEqualTo(PEOPLE);
      assertThat(sandbox.prospects(list))
          .hasSizeGreaterThanOrEqualTo((int) report.count(Kind.CONFIRMED))
          .isSubsetOf(
              IntStream.range(0, PEOPLE)
                  .mapToObj(i -> "https://www.linkedin.com/in/jane-" + i)
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void closeWaitsForItemsInFlight() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.start();
        ExtrovertClient client = client(sandbox)) {
      List<Kind> outcomes = new CopyOnWriteArrayList<>();
      ProspectBatch<String> batch =
          client
              .prospects()
              .batch(
                  BatchOptions.<String>builder()
                      .onResult(outcome -> outcomes.add(outcome.kind()))
                      .build());
      Thread closing = Thread.currentThread();
      AtomicBoolean received = new AtomicBoolean();
      sandbox.respondWhen(
          request -> {
            received.set(true);
            while (closing.getState() != Thread.State.WAITING) {
              Thread.onSpinWait();
            }
            return Optional.empty();
          });
      batch.remove("jo", BatchSimulation.removal("jo"));
      while (!received.get()) {
        Thread.onSpinWait();
      }
      batch.close();
      assertThat(outcomes).as("the campaign is unknown").containsExactly(Kind.REJECTED);
    }
  }

  @Test
  void closeEndsTheWaitForATurn() {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.start();
        ExtrovertClient client = client(sandbox)) {
      CompletableFuture<Void> isFirstDone = new CompletableFuture<>();
      ProspectBatch<String> batch =
          client
              .prospects()
              .batch(
                  BatchOptions.<String>builder()
                      .rateLimit(new RateLimit(Duration.ofHours(1)))
                      .onResult(outcome -> isFirstDone.complete(null))
                      .build());
      batch.remove("jo", BatchSimulation.removal("jo"));
      batch.remove("li", BatchSimulation.removal("li"));
      isFirstDone.join();
      batch.close();
      assertThat(batch.finish().count(Kind.NOT_ATTEMPTED)).isEqualTo(1);
    }
  }

  private static ExtrovertClient client(ExtrovertSandbox sandbox) {
    return ExtrovertClient.builder()
        .apiKey(sandbox.apiKey())
        .baseUrl(sandbox.baseUrl())
        .initialBackoff(Duration.ofMillis(1))
        .build();
  }
}
