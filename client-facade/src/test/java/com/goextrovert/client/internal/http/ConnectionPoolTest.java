package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many exchanges, one after another and at once. */
@Timeout(60)
class ConnectionPoolTest {
  /** More than OkHttp allows by itself, for one host and over all. */
  private static final int MANY = 65;

  private final ExecutorService callers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  @Test
  void consecutiveExchangesShareConnection() throws Exception {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ApiConnection connection = Gateway.to(server)) {
      Gateway.remove(connection);
      Gateway.remove(connection);
      assertThat(server.peers()).hasSize(1);
    }
  }

  @Test
  void manyExchangesDoNotQueue() throws Exception {
    CountDownLatch all = new CountDownLatch(MANY);
    try (LoopbackServer server =
            LoopbackServer.responding(
                peer -> {
                  all.countDown();
                  Waits.await(all);
                  CONFIRM.play(peer);
                });
        ApiConnection connection = Gateway.to(server)) {
      List<CompletableFuture<Integer>> calls =
          IntStream.range(0, MANY).mapToObj(i -> call(connection)).toList();
      assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
    }
  }

  @Test
  void endedConnectionEndsTheOthersToo() throws Exception {
    CountDownLatch firstArrived = new CountDownLatch(1);
    CountDownLatch secondArrived = new CountDownLatch(1);
    CountDownLatch bothReturned = new CountDownLatch(1);
    Script first =
        peer -> {
          firstArrived.countDown();
          Waits.await(secondArrived);
          CONFIRM.play(peer);
          Waits.await(bothReturned);
          peer.end();
        };
    Script second =
        peer -> {
          secondArrived.countDown();
          CONFIRM.play(peer);
        };
    try (LoopbackServer server = LoopbackServer.responding(first, second, CONFIRM);
        ApiConnection connection = Gateway.to(server)) {
      CompletableFuture<Integer> call = call(connection);
      Waits.await(firstArrived);
      Gateway.remove(connection);
      call.join();
      bothReturned.countDown();
      assertThat(server.first().isOver()).isTrue();
      Waits.idle(1_000);
      Gateway.remove(connection);
      assertThat(server.peers()).hasSize(3);
      assertThat(server.peers().get(1).isOver()).isTrue();
    }
  }

  private CompletableFuture<Integer> call(ApiConnection connection) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    callers.execute(
        () -> {
          try {
            status.complete(Gateway.remove(connection).statusCode());
          } catch (IOException e) {
            status.completeExceptionally(e);
          }
        });
    return status;
  }
}
