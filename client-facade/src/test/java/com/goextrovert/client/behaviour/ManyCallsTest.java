package com.goextrovert.client.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Many calls at once, of which some meet faults. {@code mvn verify -P load} makes ten times as
 * many.
 */
@Isolated("It counts the threads, files and heap of this JVM.")
class ManyCallsTest {
  private static final int THREADS = 64;
  private static final long CALLS = Long.getLong("load.calls", 20_000);
  private static final long MEGABYTE = 1 << 20;

  private static final List<SandboxResponse> FAULTS =
      List.of(
          SandboxResponse.reset(),
          SandboxResponse.reset().afterHandling(),
          SandboxResponse.status(503).body("<html>busy</html>"),
          SandboxResponse.status(500).body("").afterHandling(),
          SandboxResponse.status(429).header("Retry-After", "0"),
          SandboxResponse.status(403).body("{\"status\":\"error\",\"data\":null}"),
          SandboxResponse.status(201).body("{\"status\":\"succ").afterHandling(),
          SandboxResponse.status(201).body("{\"status\":\"success\",\"data\":{}}").afterHandling(),
          SandboxResponse.status(200).body("{\"status\":\"error\",\"data\":null}"));

  @Test
  void outcomesAgreeWithSandboxAndNothingIsLeftBehind() throws Exception {
    try (ExtrovertSandbox sandbox = ExtrovertSandbox.builder().keepRequests(0).start()) {
      UUID campaign = sandbox.createCampaign();
      UUID list = sandbox.createProspectList(campaign);
      runCalls(sandbox, campaign, list, THREADS * 10);
      Resources atRest = Resources.now();

      List<LoadWorker> workers = runCalls(sandbox, campaign, list, CALLS);

      assertThat(workers).flatExtracting(LoadWorker::disagreements).isEmpty();
      assertThat(workers).extracting(LoadWorker::failures).anyMatch(count -> count > 0);
      Resources.await(atRest, 32 * MEGABYTE);
    }
  }

  /** A hundredth of the requests meets a fault, each kind in turn. */
  private static List<LoadWorker> runCalls(
      ExtrovertSandbox sandbox, UUID campaign, UUID list, long calls) throws Exception {
    AtomicLong requests = new AtomicLong();
    sandbox.respondWhen(
        request -> {
          long number = requests.incrementAndGet();
          return number % 100 == 0
              ? Optional.of(FAULTS.get((int) (number / 100 % FAULTS.size())))
              : Optional.empty();
        });
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (ExtrovertClient extrovert =
        ExtrovertClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build()) {
      Callable<LoadWorker> share =
          () ->
              new LoadWorker(extrovert.prospects(), sandbox, campaign, list)
                  .makeCalls(calls / THREADS);
      List<LoadWorker> workers = new ArrayList<>();
      for (Future<LoadWorker> worker : threads.invokeAll(Collections.nCopies(THREADS, share))) {
        workers.add(worker.get());
      }
      return workers;
    } finally {
      threads.shutdown();
    }
  }
}
