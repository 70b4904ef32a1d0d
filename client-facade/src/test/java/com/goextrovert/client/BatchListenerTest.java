package com.goextrovert.client;

import static com.goextrovert.client.DuplicatePolicy.FAIL;
import static com.goextrovert.client.internal.call.Responses.response;
import static com.goextrovert.client.internal.call.Responses.success;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.BatchOutcome.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("Changes the client's logger.")
@Timeout(60)
class BatchListenerTest {
  private final LogRecorder log = new LogRecorder(ExtrovertClient.class.getName());
  private final BatchSimulation run = new BatchSimulation();

  @AfterEach
  void restoreLogger() {
    log.close();
  }

  @Test
  void throwingListenerChangesNothingAndIsLoggedByType() throws Exception {
    List<BatchReport> seen = new ArrayList<>();
    run.options
        .total(4)
        .rateLimit(RateLimit.perSecond(0.5))
        .listener(
            report -> {
              seen.add(report);
              throw new IllegalStateException("zebra");
            });
    run.server.then(success(201)).then(response(400, ""));
    assertThat(run.add(FAIL, "jo", "li").stopReason()).isEmpty();
    assertThat(seen).extracting(BatchReport::items).containsExactly(1L, 2L);
    assertThat(seen.get(0).timeLeft()).isEmpty();
    assertThat(seen.get(1).perSecond()).isBetween(0.98, 0.99);
    assertThat(seen.get(1).timeLeft()).contains(Duration.ofMillis(2_040));
    assertThat(log.lines())
        .filteredOn(line -> line.startsWith("WARN"))
        .hasSize(2)
        .allMatch(line -> line.contains("IllegalStateException") && !line.contains("zebra"));
    assertThat(seen.get(1).counts())
        .containsEntry(Kind.CONFIRMED, 1L)
        .containsEntry(Kind.REJECTED, 1L)
        .containsEntry(Kind.UNKNOWN, 0L);
  }
}
