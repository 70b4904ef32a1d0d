package com.goextrovert.client.faults;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.CONFIRMATION;
import static com.goextrovert.client.internal.http.Scripts.END;
import static com.goextrovert.client.internal.http.Scripts.RESET;
import static com.goextrovert.client.internal.http.Scripts.SUCCESS;
import static com.goextrovert.client.internal.http.Scripts.chunk;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.length;
import static com.goextrovert.client.internal.http.Scripts.response;
import static com.goextrovert.client.internal.http.Scripts.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.Confirmation;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.NotFoundException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Tls;
import com.goextrovert.client.internal.http.Waits;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connection reuse, and what a server can do to a connection between calls. */
@Timeout(60)
class ReusedConnectionTest {
  private static final Tls TLS = new Tls();
  private static final int READ_BUFFER = 8192;

  /** More than OkHttp allows by default, per host and in total. */
  private static final int MANY = 65;

  private final ExecutorService callers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void liveConnectionIsReused(boolean overTls) {
    try (LoopbackServer server = server(overTls, CONFIRM);
        ExtrovertClient client = server.client().build()) {
      for (int i = 0; i < 20; i++) {
        Call.REMOVE.make(client);
        Waits.idle(i * 50);
      }
      assertThat(requestsPerConnection(server)).containsExactly(20);
    }
  }

  @Test
  void manyCallsDoNotQueue() {
    CountDownLatch all = new CountDownLatch(MANY);
    Script rendezvous =
        peer -> {
          all.countDown();
          Waits.await(all);
        };
    try (LoopbackServer server = LoopbackServer.responding(rendezvous.then(CONFIRM));
        ExtrovertClient client = server.client().build()) {
      List<CompletableFuture<Confirmation>> calls =
          IntStream.range(0, MANY).mapToObj(i -> start(client)).toList();
      assertThat(calls).allSatisfy(call -> assertThat(call.join().attempts()).isEqualTo(1));
    }
  }

  /** Returns responses after which the connection cannot be reused. */
  static Stream<Arguments> lastResponses() {
    String chunked =
        head("200 OK", "Transfer-Encoding: chunked", length(SUCCESS)) + chunk(SUCCESS) + chunk("");
    return Stream.of(
        arguments("101", send(head("101 Switching Protocols"))),
        arguments("HTTP/1.0", send(CONFIRMATION.replace("HTTP/1.1", "HTTP/1.0"))),
        arguments("Connection: close", send(response("200 OK", SUCCESS, "Connection: close"))),
        arguments("two framings", send(chunked)),
        arguments("body beyond the limit", send(response("200 OK", " ".repeat(2 << 20)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lastResponses")
  void lastResponseClosesConnection(String name, Script response) throws InterruptedException {
    try (LoopbackServer server = LoopbackServer.responding(response, CONFIRM);
        ExtrovertClient client = server.client().build()) {
      Call.REMOVE.observe(client, server);
      assertThat(server.first().isOver()).as("the connection is closed").isTrue();

      assertThat(Call.ADD_FAIL.observe(client, server)).isEqualTo(Call.CONFIRMED);
      assertThat(requestsPerConnection(server)).containsExactly(1, 1);
    }
  }

  static Stream<Arguments> ends() {
    return Stream.of(END, RESET)
        .flatMap(end -> Stream.of(arguments(false, end), arguments(true, end)));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void closedConnectionIsReplaced(boolean overTls, Script end) throws InterruptedException {
    try (LoopbackServer server = server(overTls, CONFIRM.then(end), CONFIRM);
        ExtrovertClient client = server.client().build()) {
      Call.ADD_FAIL.make(client);
      assertThat(server.first().isOver()).isTrue();
      Waits.idle(1_000);

      assertThat(Call.ADD_FAIL.observe(client, server)).isEqualTo(Call.CONFIRMED);
      assertThat(requestsPerConnection(server)).containsExactly(1, 1);
    }
  }

  @Test
  void closedConnectionEvictsTheOthers() throws Exception {
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
    Script second = peer -> secondArrived.countDown();
    try (LoopbackServer server = LoopbackServer.responding(first, second.then(CONFIRM), CONFIRM);
        ExtrovertClient client = server.client().build()) {
      CompletableFuture<Confirmation> call = start(client);
      Waits.await(firstArrived);
      Call.REMOVE.make(client);
      call.join();
      bothReturned.countDown();
      assertThat(server.first().isOver()).isTrue();
      Waits.idle(1_000);

      Call.REMOVE.make(client);
      assertThat(requestsPerConnection(server)).containsExactly(1, 1, 1);
      assertThat(server.peers().get(1).isOver()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("endings")
  void connectionClosedAsRequestArrivesIsLost(Call call, Script ending) {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM, ending, CONFIRM);
        ExtrovertClient client = server.client().build()) {
      call.make(client);

      assertThat(call.observe(client, server))
          .isEqualTo(
              call == Call.ADD_FAIL
                  ? Call.outcome("TransportException UNKNOWN", 1, 1)
                  : Call.outcome("confirmation", 2, 2));
      assertThat(server.peers().get(0).requests()).hasSize(2);
    }
  }

  static Stream<Arguments> endings() {
    return Stream.of(Call.values())
        .flatMap(call -> Stream.of(arguments(call, END), arguments(call, RESET)));
  }

  /** Returns responses with surplus bytes in the same write. */
  static Stream<Arguments> surplus() {
    String chunked = head("200 OK", "Transfer-Encoding: chunked") + chunk(SUCCESS) + chunk("");
    Stream<String> stray =
        Stream.of("m", "\n", "more", "\r\n", "HTTP/1.1 200 OK\r\nX-A: ", CONFIRMATION, chunked);
    Stream<String> together = stray.flatMap(more -> Stream.of(CONFIRMATION + more, chunked + more));
    Stream<String> atBufferEnd =
        IntStream.of(-20, -1, 0, 1, 20).mapToObj(i -> padded(READ_BUFFER + i) + CONFIRMATION);
    return Stream.concat(
        Stream.of(arguments(true, CONFIRMATION + CONFIRMATION), arguments(true, chunked + "m")),
        Stream.concat(together, atBufferEnd).map(text -> arguments(false, text)));
  }

  private static String padded(int size) {
    int rest = size - response("200 OK", SUCCESS, "X-A: ").length();
    return response("200 OK", SUCCESS, "X-A: " + "a".repeat(rest));
  }

  @ParameterizedTest
  @MethodSource("surplus")
  void surplusBytesInSameWriteReplaceConnection(boolean overTls, String text) {
    try (LoopbackServer server = server(overTls, send(text), error("404 Not Found"));
        ExtrovertClient client = server.client().build()) {
      Call.ADD_FAIL.make(client);

      assertNotFoundOnNewConnection(client, server);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void surplusBytesAfterResponseReplaceConnection(boolean overTls) throws Exception {
    CountDownLatch returned = new CountDownLatch(1);
    CountDownLatch sent = new CountDownLatch(1);
    Script stray =
        peer -> {
          Waits.await(returned);
          peer.send(CONFIRMATION);
          sent.countDown();
        };
    try (LoopbackServer server = server(overTls, CONFIRM.then(stray), error("404 Not Found"));
        ExtrovertClient client = server.client().build()) {
      Call.ADD_FAIL.make(client);
      returned.countDown();
      Waits.await(sent);

      assertNotFoundOnNewConnection(client, server);
    }
  }

  private static void assertNotFoundOnNewConnection(ExtrovertClient client, LoopbackServer server) {
    assertThat(Call.REMOVE.failure(client)).isInstanceOf(NotFoundException.class);
    assertThat(requestsPerConnection(server)).containsExactly(1, 1);
  }

  private CompletableFuture<Confirmation> start(ExtrovertClient client) {
    return CompletableFuture.supplyAsync(() -> Call.REMOVE.make(client), callers);
  }

  private static LoopbackServer server(boolean overTls, Script... responses) {
    return overTls ? LoopbackServer.overTls(TLS, responses) : LoopbackServer.responding(responses);
  }

  private static List<Integer> requestsPerConnection(LoopbackServer server) {
    return server.peers().stream().map(peer -> peer.requests().size()).toList();
  }
}
