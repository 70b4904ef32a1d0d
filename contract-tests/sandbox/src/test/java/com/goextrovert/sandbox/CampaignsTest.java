package com.goextrovert.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CampaignsTest {
  private static final int THREADS = 4;
  private static final int PROSPECTS = 50_000;

  private final Campaigns campaigns = new Campaigns();

  @Test
  void onlyOneThreadAddsAProspect() throws Exception {
    UUID campaign = UUID.randomUUID();
    campaigns.create(campaign);
    List<Callable<Integer>> adders = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      UUID list = UUID.randomUUID();
      campaigns.createList(campaign, list);
      adders.add(() -> addAll(campaign, list));
    }

    int added = 0;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Integer> adder : threads.invokeAll(adders)) {
        added += adder.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(added).isEqualTo(PROSPECTS);
  }

  private int addAll(UUID campaign, UUID list) {
    int added = 0;
    for (int i = 0; i < PROSPECTS; i++) {
      try {
        campaigns.add(campaign, list, "prospect-" + i, false);
        added++;
      } catch (RejectedRequestException duplicate) {
        // Another thread was first.
      }
    }
    return added;
  }
}
