package com.goextrovert.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CampaignsTest {
  private final Campaigns campaigns = new Campaigns();

  @Test
  void onlyOneThreadAddsAProspect() {
    UUID campaign = UUID.randomUUID();
    campaigns.create(campaign);
    List<UUID> lists = Stream.generate(UUID::randomUUID).limit(4).toList();
    lists.forEach(list -> campaigns.createList(campaign, list));

    long added =
        lists.parallelStream()
            .mapToLong(
                list ->
                    IntStream.range(0, 50_000)
                        .filter(i -> isAdded(campaign, list, "prospect-" + i))
                        .count())
            .sum();

    assertThat(added).isEqualTo(50_000);
  }

  private boolean isAdded(UUID campaign, UUID list, String prospect) {
    try {
      campaigns.add(campaign, list, prospect, false);
      return true;
    } catch (RejectedRequestException duplicate) {
      return false;
    }
  }
}
