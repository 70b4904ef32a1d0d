package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many exchanges, one after another and at once. */
@Timeout(60)
class ConnectionPoolTest {
  /** More than OkHttp allows by itself, for one host and over all. */
  private static final int MANY = 65;

  private static final Script CONFIRM = peer -> peer.send(answer("200 OK", "{}"));

  private final ExecutorService callers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  @Test
  void exchangesThatFollowEachOtherShareAConnection() throws Exception {
    try (LoopbackServer server = LoopbackServer.answering(CONFIRM);
        ApiConnection gateway = Gateway.to(server)) {
      Gateway.remove(gateway);
      Gateway.remove(gateway);
      assertThat(server.peers()).hasSize(1);
    }
  }

  @Test
  void howeverManyExchangesThereAreNoneWaitsForAnother() throws Exception {
    CountDownLatch all = new CountDownLatch(MANY);
    try (LoopbackServer server =
            LoopbackServer.answering(
                peer -> {
                  all.countDown();
                  await(all);
                  CONFIRM.play(peer);
                });
        ApiConnection gateway = Gateway.to(server)) {
      List<CompletableFuture<Integer>> calls =
          IntStream.range(0, MANY).mapToObj(i -> call(gateway)).toList();
      assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
    }
  }

  @Test
  void whenOneConnectionHasEndedTheOthersAreLeftToo() throws Exception {
    CountDownLatch firstIsThere = new CountDownLatch(1);
    CountDownLatch secondIsThere = new CountDownLatch(1);
    CountDownLatch bothAreAnswered = new CountDownLatch(1);
    Script first =
        peer -> {
          firstIsThere.countDown();
          await(secondIsThere);
          CONFIRM.play(peer);
          await(bothAreAnswered);
          peer.end();
        };
    Script second =
        peer -> {
          secondIsThere.countDown();
          CONFIRM.play(peer);
        };
    try (LoopbackServer server = LoopbackServer.answering(first, second, CONFIRM);
        ApiConnection gateway = Gateway.to(server)) {
      CompletableFuture<Integer> call = call(gateway);
      await(firstIsThere);
      Gateway.remove(gateway);
      call.join();
      bothAreAnswered.countDown();
      assertThat(server.first().isOver()).isTrue();
      Gateway.remove(gateway);
      assertThat(server.peers()).hasSize(3);
      assertThat(server.peers().get(1).isOver()).isTrue();
    }
  }

  private CompletableFuture<Integer> call(ApiConnection gateway) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    callers.execute(
        () -> {
          try {
            status.complete(Gateway.remove(gateway).statusCode());
          } catch (IOException e) {
            status.completeExceptionally(e);
          }
        });
    return status;
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(Peer.PATIENCE, TimeUnit.SECONDS)) {
        throw new IOException("the others did not come");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
