package com.goextrovert.client.internal.http;

import static com.goextrovert.client.internal.http.Heads.answer;
import static com.goextrovert.client.internal.http.Heads.head;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An exchange that the caller's thread or another ends. */
@Timeout(60)
class EndedExchangeTest {
  private final CountDownLatch waiting = new CountDownLatch(1);

  /**
   * How a call in a thread of its own ended.
   *
   * @param noAnswer what it threw
   * @param interrupted whether the thread was told of its interrupt
   */
  record Ending(NoResponseException noAnswer, boolean interrupted) {}

  @Test
  void anInterruptWhileConnectingLeavesNothingSent() throws Exception {
    try (LoopbackServer server = LoopbackServer.playing(this::stall);
        ApiConnection gateway =
            new ApiConnection(Gateway.settings("https://127.0.0.1:" + server.port()))) {
      assertThat(interrupted(gateway).noAnswer().sent()).isFalse();
      assertThat(server.first().isOver()).isTrue();
    }
  }

  @Test
  void anInterruptOnceTheRequestHasLeftLeavesItUnknown() throws Exception {
    try (LoopbackServer server = LoopbackServer.answering(this::stall);
        ApiConnection gateway = Gateway.to(server)) {
      assertThat(interrupted(gateway).noAnswer().sent()).isTrue();
      assertThat(server.first().isOver()).isTrue();
    }
  }

  @Test
  void aThreadThatComesInterruptedSendsNothingAndStaysInterrupted() throws Exception {
    try (LoopbackServer server = LoopbackServer.answering(peer -> peer.send(answer("200 OK", "")));
        ApiConnection gateway = Gateway.to(server)) {
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      Thread.currentThread().interrupt();
      Ending ending = ending(gateway);
      assertThat(ending.noAnswer().reason()).isEqualTo(Reason.INTERRUPTED);
      assertThat(ending.noAnswer().sent()).isFalse();
      assertThat(ending.interrupted()).isTrue();
      assertThat(server.peers()).isEmpty();
      assertThat(threadsSince(before)).isEmpty();
    }
  }

  @Test
  void closingEndsAnExchangeThatWaitsForItsAnswer() throws Exception {
    try (LoopbackServer server = LoopbackServer.answering(this::stall)) {
      Ending ending = closed(Gateway.to(server));
      assertThat(ending.noAnswer().reason()).isEqualTo(Reason.CLOSED);
      assertThat(ending.noAnswer().sent()).isTrue();
      assertThat(ending.interrupted()).isFalse();
    }
  }

  @Test
  void closingEndsAnExchangeThatIsConnecting() throws Exception {
    try (LoopbackServer server = LoopbackServer.playing(this::stall)) {
      Ending ending =
          closed(new ApiConnection(Gateway.settings("https://127.0.0.1:" + server.port())));
      assertThat(ending.noAnswer().reason()).isEqualTo(Reason.CLOSED);
      assertThat(ending.noAnswer().sent()).isFalse();
    }
  }

  @Test
  void closingEndsABodyThatIsBeingDecompressed() throws Exception {
    String begun = head("200 OK", "Content-Encoding: gzip", "Content-Length: 500");
    byte[] gzip = {31, (byte) 139, 8, 0, 0};
    try (LoopbackServer server =
        LoopbackServer.answering(
            peer -> {
              peer.send(begun + new String(gzip, ISO_8859_1));
              stall(peer);
            })) {
      assertThat(closed(Gateway.to(server)).noAnswer().reason()).isEqualTo(Reason.CLOSED);
    }
  }

  @Test
  void aClosedGatewaySendsNothing() throws Exception {
    try (LoopbackServer server =
        LoopbackServer.answering(peer -> peer.send(answer("200 OK", "")))) {
      ApiConnection gateway = Gateway.to(server);
      Gateway.remove(gateway);
      gateway.close();
      NoResponseException thrown =
          catchThrowableOfType(NoResponseException.class, () -> Gateway.remove(gateway));
      assertThat(thrown.reason()).isEqualTo(Reason.CLOSED);
      assertThat(thrown.sent()).isFalse();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void closingEndsIdleConnectionsAndTheirThreads() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (LoopbackServer server =
        LoopbackServer.answering(peer -> peer.send(answer("200 OK", "")))) {
      ApiConnection gateway = Gateway.to(server);
      Gateway.remove(gateway);
      gateway.close();
      assertThat(server.first().isOver()).isTrue();
      for (Thread thread : threadsSince(before)) {
        thread.join(Gateway.LONG.toMillis());
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  /** OkHttp renames a thread for as long as it works. */
  private static List<Thread> threadsSince(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> thread.getName().matches("extrovert-client|OkHttp http.*"))
        .toList();
  }

  private void stall(Peer peer) throws IOException {
    if (peer.requests().isEmpty()) {
      peer.receive(1);
    }
    waiting.countDown();
    peer.stall();
  }

  private Ending interrupted(ApiConnection gateway) throws Exception {
    Ending ending = endedBy(Thread::interrupt, gateway);
    assertThat(ending.noAnswer().reason()).isEqualTo(Reason.INTERRUPTED);
    assertThat(ending.interrupted()).isTrue();
    return ending;
  }

  private Ending closed(ApiConnection gateway) throws Exception {
    return endedBy(caller -> gateway.close(), gateway);
  }

  private Ending endedBy(Consumer<Thread> end, ApiConnection gateway) throws Exception {
    FutureTask<Ending> call = new FutureTask<>(() -> ending(gateway));
    Thread caller = new Thread(call, "caller");
    caller.setDaemon(true);
    caller.start();
    assertThat(waiting.await(Peer.PATIENCE, TimeUnit.SECONDS)).isTrue();
    end.accept(caller);
    return call.get();
  }

  private static Ending ending(ApiConnection gateway) {
    NoResponseException thrown =
        catchThrowableOfType(NoResponseException.class, () -> Gateway.remove(gateway));
    return new Ending(thrown, Thread.interrupted());
  }
}
