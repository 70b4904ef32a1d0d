package com.goextrovert.client.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.DuplicatePolicy;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.Prospects;
import com.goextrovert.client.Requests;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.sandbox.ExtrovertSandbox;
import com.goextrovert.sandbox.SandboxResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Many concurrent calls, some with faults. {@code mvn verify -P load} makes ten times as many. */
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

  private final ExtrovertSandbox sandbox = ExtrovertSandbox.builder().keepRequests(0).start();
  private final UUID campaign = sandbox.createCampaign();
  private final UUID list = sandbox.createProspectList(campaign);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void outcomesAgreeWithSandboxAndNothingLeaks() throws Exception {
    runCalls(THREADS * 10);
    Resources atRest = Resources.now();
    assertThat(runCalls(CALLS)).isPositive();
    Resources.await(atRest, 32 * MEGABYTE);
  }

  /** Makes calls, one in a hundred with a fault, and returns the number of failed calls. */
  private long runCalls(long calls) throws Exception {
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
      Callable<Long> share = () -> addAndRemove(extrovert.prospects(), calls / THREADS);
      long failures = 0;
      for (Future<Long> worker : threads.invokeAll(Collections.nCopies(THREADS, share))) {
        failures += worker.get();
      }
      return failures;
    } finally {
      threads.shutdown();
    }
  }

  /** Adds and removes one prospect, checks each outcome, and returns the number of failed calls. */
  private long addAndRemove(Prospects prospects, long calls) {
    String name = "https://www.linkedin.com/in/prospect-" + UUID.randomUUID();
    DuplicatePolicy[] policies = DuplicatePolicy.values();
    long failures = 0;
    for (long call = 0; call < calls; call++) {
      boolean before = sandbox.listOf(name).isPresent();
      Delivery delivery = Delivery.APPLIED;
      try {
        if (before) {
          prospects.remove(Requests.remove(name, campaign));
        } else {
          prospects.add(Requests.add(name, list, campaign, policies[(int) (call / 2 % 2)]));
        }
      } catch (ExtrovertException e) {
        failures++;
        delivery = e.delivery();
      }
      if (delivery != Delivery.UNKNOWN) {
        assertThat(sandbox.listOf(name).isPresent())
            .as("%s, present before: %s", delivery, before)
            .isEqualTo(delivery == Delivery.APPLIED ? !before : before);
      }
    }
    return failures;
  }
}
