package com.goextrovert.client;

import com.goextrovert.client.internal.call.CallSimulation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Batches on a simulated clock, which send one item at a time to a scripted server. */
final class BatchSimulation {
  final CallSimulation server = new CallSimulation();
  final FakeProspectsApi api = new FakeProspectsApi(server);
  final BatchOptions.Builder<String> options =
      BatchOptions.<String>builder().concurrency(1).onResult(this::record);
  final List<BatchOutcome<String>> outcomes = Collections.synchronizedList(new ArrayList<>());
  private final long start = server.nanoTime();
  Duration clientInterval = Duration.ZERO;

  void record(BatchOutcome<String> outcome) {
    outcomes.add(outcome);
  }

  ProspectBatch<String> start() throws IOException {
    return new DefaultProspectBatch<>(
        api.limitedProspects(clientInterval),
        options.build(),
        server::nanoTime,
        stopped -> pause -> stopped.getCount() > 0 && server.sleepExactly(pause));
  }

  /** Adds people by their slugs, with the slugs as rows, and finishes. */
  BatchReport add(DuplicatePolicy policy, String... slugs) throws IOException {
    try (ProspectBatch<String> batch = start()) {
      for (String slug : slugs) {
        batch.add(slug, () -> prospect(slug, policy));
      }
      return batch.finish();
    }
  }

  BatchReport remove(String... slugs) throws IOException {
    try (ProspectBatch<String> batch = start()) {
      for (String slug : slugs) {
        batch.remove(slug, () -> removal(slug));
      }
      return batch.finish();
    }
  }

  static AddProspect prospect(String slug, DuplicatePolicy policy) {
    return AddProspect.builder()
        .profileUrl("linkedin.com/in/" + slug)
        .campaignId(Requests.CAMPAIGN)
        .prospectListId(Requests.LIST)
        .onDuplicate(policy)
        .build();
  }

  static RemoveProspect removal(String slug) {
    return removal(slug, Requests.CAMPAIGN);
  }

  static RemoveProspect removal(String slug, UUID campaign) {
    return RemoveProspect.builder()
        .profileUrl("linkedin.com/in/" + slug)
        .campaignId(campaign)
        .build();
  }

  /** Number, kind and row of each outcome, in the order in which they were reported. */
  List<String> results() {
    return outcomes.stream()
        .map(o -> o.number() + " " + o.kind() + " " + o.row() + (o.restored() ? " restored" : ""))
        .toList();
  }

  /** The operation and slug of each request. */
  List<String> requests() {
    return api.sent().stream()
        .map(sent -> sent.replaceFirst("(add|remove) .*/in/([^ ]+) .*", "$1 $2"))
        .toList();
  }

  Duration elapsed() {
    return Duration.ofNanos(server.nanoTime() - start);
  }
}
