package com.goextrovert.client.faults;

import static com.goextrovert.client.error.Delivery.NOT_SENT;
import static com.goextrovert.client.error.Delivery.REJECTED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.faults.Reply.CONFIRM;
import static com.goextrovert.client.faults.Reply.SUCCESS;
import static com.goextrovert.client.faults.Reply.error;
import static com.goextrovert.client.faults.Reply.head;
import static com.goextrovert.client.faults.Reply.length;
import static com.goextrovert.client.faults.Reply.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.goextrovert.client.CallListener;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.error.TransportException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Interrupting the calling thread, and closing the client, wherever the call waits. */
class EndedFromOutsideTest {

  /**
   * Where a call waits.
   *
   * @param name where
   * @param server who makes it wait, and counts down when it does
   * @param delivery what is known of the change there
   * @param requests how many requests came by then
   */
  record Place(String name, ServerAt server, Delivery delivery, int requests) {
    @Override
    public String toString() {
      return name;
    }
  }

  interface ServerAt {
    FaultServer start(CountDownLatch waiting);
  }

  static Stream<Place> waits() {
    return Stream.of(
        new Place(
            "TLS handshake",
            waiting ->
                FaultServer.playingInsteadOfTls(
                    client -> {
                      client.readSomething();
                      waiting.countDown();
                      client.stall();
                    }),
            NOT_SENT,
            0),
        new Place("answer", waiting -> stalling(waiting, client -> {}), UNKNOWN, 1),
        new Place(
            "body",
            waiting -> stalling(waiting, send(head("200 OK", length(SUCCESS)) + "{")),
            UNKNOWN,
            1),
        new Place(
            "compressed body",
            waiting ->
                stalling(
                    waiting,
                    send(head("200 OK", "Content-Encoding: gzip", "Content-Length: 500"))
                        .then(send(new byte[] {31, (byte) 139, 8, 0, 0}))),
            UNKNOWN,
            1));
  }

  private static FaultServer stalling(CountDownLatch waiting, Reply first) {
    return FaultServer.replying(
        first.then(
            client -> {
              waiting.countDown();
              client.stall();
            }));
  }

  @ParameterizedTest
  @MethodSource("waits")
  void anInterruptEndsAWait(Place place) throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (FaultServer server = place.server().start(waiting);
        ExtrovertClient client = server.client().build()) {
      CallInAThread call = CallInAThread.started(Call.REMOVE, client);
      assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
      call.interrupt();

      CallInAThread.Ending ending = call.endingSoon();
      assertThat(ending.interrupted()).isTrue();
      assertThat(told(ending.failure(), server))
          .isEqualTo(told(place.delivery(), 1, place.requests()));
    }
  }

  @ParameterizedTest
  @MethodSource("waits")
  void closingTheClientEndsAWait(Place place) throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (FaultServer server = place.server().start(waiting);
        ExtrovertClient client = server.client().build()) {
      CallInAThread call = CallInAThread.started(Call.REMOVE, client);
      assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
      close(client);

      CallInAThread.Ending ending = call.endingSoon();
      assertThat(ending.interrupted()).isFalse();
      assertThat(told(ending.failure(), server))
          .isEqualTo(told(place.delivery(), 1, place.requests()));
      assertThat(ending.failure()).hasMessageContaining("the client was closed");
    }
  }

  @Test
  void anInterruptBetweenAttemptsEndsTheWait() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (FaultServer server = FaultServer.replying(error("429 Slow", "Retry-After: 5"), CONFIRM);
        ExtrovertClient client = server.client().listener(countingDown(waiting)).build()) {
      CallInAThread call = CallInAThread.started(Call.ADD_FAIL, client);
      assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
      call.interrupt();

      CallInAThread.Ending ending = call.endingSoon();
      assertThat(ending.interrupted()).isTrue();
      assertThat(told(ending.failure(), server)).isEqualTo(told(REJECTED, 1, 1));
    }
  }

  @Test
  void closingTheClientBetweenAttemptsEndsTheWait() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (FaultServer server = FaultServer.replying(error("429 Slow", "Retry-After: 5"), CONFIRM);
        ExtrovertClient client = server.client().listener(countingDown(waiting)).build()) {
      CallInAThread call = CallInAThread.started(Call.ADD_FAIL, client);
      assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
      close(client);

      assertThat(told(call.endingSoon().failure(), server)).isEqualTo(told(REJECTED, 1, 1));
    }
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void aThreadThatComesInterruptedSendsNothing(Call call) throws Exception {
    try (FaultServer server = FaultServer.replying(CONFIRM);
        ExtrovertClient client = server.client().build()) {
      CallInAThread.Ending ending = CallInAThread.startedInterrupted(call, client).endingSoon();

      assertThat(ending.interrupted()).isTrue();
      assertThat(told(ending.failure(), server)).isEqualTo(told(NOT_SENT, 1, 0));
      assertThat(server.connections()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void aClosedClientSendsNothing(Call call) {
    try (FaultServer server = FaultServer.replying(CONFIRM)) {
      ExtrovertClient client = server.client().build();
      call.make(client);
      client.close();

      assertThatIllegalStateException().isThrownBy(() -> call.make(client));
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  @Timeout(20)
  void closingEndsIdleConnectionsAtOnce() throws InterruptedException {
    for (Supplier<FaultServer> servers : plainAndOverTls()) {
      try (FaultServer server = servers.get()) {
        ExtrovertClient client = server.client().build();
        Call.REMOVE.make(client);
        client.close();

        assertThat(server.connections().get(0).isOverWithin(5)).isTrue();
      }
    }
  }

  @Test
  void aClosedClientLeavesNoThreadThatMatters() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    CountDownLatch waiting = new CountDownLatch(1);
    try (FaultServer server = stalling(waiting, peer -> {});
        ExtrovertClient client = server.client().build()) {
      CallInAThread call = CallInAThread.started(Call.REMOVE, client);
      assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(clientThreads(before)).isNotEmpty();
      close(client);
      call.endingSoon();

      for (Thread thread : clientThreads(before)) {
        thread.join(2_000);
      }
      assertThat(clientThreads(before)).isEmpty();
      assertThat(newThreads(before)).allMatch(Thread::isDaemon);
    }
  }

  private static Iterable<Supplier<FaultServer>> plainAndOverTls() {
    return List.of(
        () -> FaultServer.replying(CONFIRM),
        () -> FaultServer.replyingOverTls(Certificate.OF_THIS_HOST, CONFIRM));
  }

  /** Early: what try closes once more is closed already. */
  private static void close(ExtrovertClient client) {
    client.close();
  }

  private static CallListener countingDown(CountDownLatch waiting) {
    return new CallListener() {
      @Override
      public void onBackoff(Backoff backoff) {
        waiting.countDown();
      }
    };
  }

  /** OkHttp renames a thread for as long as it works. */
  private static List<Thread> clientThreads(Set<Thread> before) {
    return newThreads(before)
        .filter(thread -> thread.getName().matches("extrovert-client|OkHttp http.*"))
        .toList();
  }

  private static Stream<Thread> newThreads(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream().filter(t -> !before.contains(t));
  }

  private static Seen told(ExtrovertException failure, FaultServer server) {
    return new Seen(
        Call.REMOVE,
        failure.getClass().getSimpleName(),
        failure.delivery(),
        failure.attempts(),
        server.requests());
  }

  private static Seen told(Delivery delivery, int attempts, int requests) {
    return new Seen(
        Call.REMOVE, TransportException.class.getSimpleName(), delivery, attempts, requests);
  }
}
