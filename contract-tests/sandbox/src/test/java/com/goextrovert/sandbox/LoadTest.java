package com.goextrovert.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ExtrovertSandboxExtension.class)
class LoadTest {
  private static final int THREADS = 64;
  private static final int EACH = 60;

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void manyThreadsLoseNothing(ExtrovertSandbox sandbox)
      throws InterruptedException, ExecutionException {
    SandboxClient client = new SandboxClient(sandbox);
    UUID campaign = sandbox.createCampaign();
    UUID list = sandbox.createProspectList(campaign);
    List<Callable<Boolean>> workers = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      String name = SandboxClient.profile("prospect-" + thread + "-");
      workers.add(
          () -> {
            boolean allAdded = true;
            for (int i = 0; i < EACH; i++) {
              allAdded &= client.add(campaign, list, name + i, false).statusCode() == 201;
            }
            return allAdded;
          });
    }

    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Boolean> worker : threads.invokeAll(workers)) {
        assertThat(worker.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(sandbox.prospects(list)).hasSize(THREADS * EACH);
    assertThat(sandbox.receivedCount()).isEqualTo(THREADS * EACH);
  }
}
