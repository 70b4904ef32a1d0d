package com.goextrovert.client.faults;

import static com.goextrovert.client.error.Delivery.NOT_SENT;
import static com.goextrovert.client.error.Delivery.REJECTED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.SUCCESS;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.length;
import static com.goextrovert.client.internal.http.Scripts.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.goextrovert.client.CallListener;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Peer;
import com.goextrovert.client.internal.http.Tls;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interrupting the calling thread, and closing the client, wherever the call waits. */
@Isolated("It looks at the threads of this JVM.")
class EndedFromOutsideTest {

  /**
   * Where a call waits.
   *
   * @param name where
   * @param world makes it wait there, and counts down when it does
   * @param delivery what is known of the change there
   * @param requests how many requests arrived by then
   */
  record Place(String name, World world, Delivery delivery, int requests) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A server, and a client of it.
   *
   * @param release ends what makes the call wait
   */
  record Setting(LoopbackServer server, ExtrovertClient client, Runnable release)
      implements AutoCloseable {
    @Override
    public void close() {
      release.run();
      client.close();
      server.close();
    }
  }

  interface World {
    Setting create(CountDownLatch waiting);
  }

  static Stream<Place> places() {
    return Stream.of(
        new Place("name look-up", EndedFromOutsideTest::lookingUp, NOT_SENT, 0),
        new Place("TLS handshake", EndedFromOutsideTest::handshaking, NOT_SENT, 0),
        new Place("response", waiting -> stalling(waiting, peer -> {}), UNKNOWN, 1),
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
            1),
        new Place("backoff", EndedFromOutsideTest::backingOff, REJECTED, 1));
  }

  /** A look-up cannot be interrupted; a proxy selector runs in its place, and cannot either. */
  private static Setting lookingUp(CountDownLatch waiting) {
    LoopbackServer server = LoopbackServer.responding(CONFIRM);
    CountDownLatch over = new CountDownLatch(1);
    ProxySelector selector =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            waiting.countDown();
            while (over.getCount() > 0) {
              try {
                over.await();
              } catch (InterruptedException e) {
                // As a look-up does, it goes on.
              }
            }
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    return new Setting(server, server.client().proxy(selector).build(), over::countDown);
  }

  private static Setting handshaking(CountDownLatch waiting) {
    return setting(
        LoopbackServer.insteadOfTls(
            peer -> {
              peer.receive(1);
              waiting.countDown();
              peer.stall();
            }));
  }

  private static Setting stalling(CountDownLatch waiting, Script first) {
    return setting(
        LoopbackServer.responding(
            first.then(
                peer -> {
                  waiting.countDown();
                  peer.stall();
                })));
  }

  private static Setting backingOff(CountDownLatch waiting) {
    LoopbackServer server =
        LoopbackServer.responding(error("429 Slow", "Retry-After: 30"), CONFIRM);
    CallListener listener =
        new CallListener() {
          @Override
          public void onBackoff(Backoff backoff) {
            waiting.countDown();
          }
        };
    return new Setting(server, server.client().listener(listener).build(), () -> {});
  }

  private static Setting setting(LoopbackServer server) {
    return new Setting(server, server.client().build(), () -> {});
  }

  @ParameterizedTest
  @MethodSource("places")
  void interruptEndsCall(Place place) throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (Setting setting = place.world().create(waiting)) {
      CallInAThread call = CallInAThread.started(Call.REMOVE, setting.client());
      await(waiting);
      call.interrupt();

      CallInAThread.Ending ending = call.ending();
      assertThat(ending.interrupted()).isTrue();
      assertThat(seen(ending, setting)).isEqualTo(expected(place));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void closingClientEndsCall(Place place) throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (Setting setting = place.world().create(waiting)) {
      CallInAThread call = CallInAThread.started(Call.REMOVE, setting.client());
      await(waiting);
      setting.client().close();

      CallInAThread.Ending ending = call.ending();
      assertThat(ending.interrupted()).isFalse();
      assertThat(seen(ending, setting)).isEqualTo(expected(place));
      assertThat(ending.failure()).hasMessageContaining("the client was closed");
    }
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void interruptedThreadSendsNothing(Call call) throws Exception {
    try (Setting setting = setting(LoopbackServer.responding(CONFIRM))) {
      CallInAThread.Ending ending =
          CallInAThread.startedInterrupted(call, setting.client()).ending();

      assertThat(ending.interrupted()).isTrue();
      assertThat(seen(ending, setting))
          .isEqualTo(Seen.notSent(Call.REMOVE, TransportException.class, 1));
      assertThat(setting.server().peers()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void closedClientSendsNothing(Call call) {
    try (Setting setting = setting(LoopbackServer.responding(CONFIRM))) {
      call.make(setting.client());
      setting.client().close();

      assertThatIllegalStateException().isThrownBy(() -> call.make(setting.client()));
      assertThat(setting.server().requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closingEndsIdleConnections(boolean overTls) throws InterruptedException {
    LoopbackServer server =
        overTls ? LoopbackServer.overTls(new Tls(), CONFIRM) : LoopbackServer.responding(CONFIRM);
    try (Setting setting = setting(server)) {
      Call.REMOVE.make(setting.client());
      setting.client().close();

      assertThat(server.first().isOver()).isTrue();
    }
  }

  @Test
  void closedClientLeavesNoThread() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    CountDownLatch waiting = new CountDownLatch(1);
    try (Setting setting = stalling(waiting, peer -> {})) {
      CallInAThread call = CallInAThread.started(Call.REMOVE, setting.client());
      await(waiting);
      assertThat(workers(before)).isNotEmpty();
      setting.client().close();
      call.ending();

      for (Thread worker : workers(before)) {
        worker.join(TimeUnit.SECONDS.toMillis(Peer.PATIENCE));
      }
      assertThat(workers(before)).isEmpty();
      assertThat(newThreads(before)).allMatch(Thread::isDaemon);
    }
  }

  private static void await(CountDownLatch waiting) throws InterruptedException {
    assertThat(waiting.await(Peer.PATIENCE, TimeUnit.SECONDS)).isTrue();
  }

  private static List<Thread> workers(Set<Thread> before) {
    return newThreads(before)
        .filter(thread -> thread.getName().equals("extrovert-client"))
        .toList();
  }

  private static Stream<Thread> newThreads(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream().filter(t -> !before.contains(t));
  }

  private static Seen seen(CallInAThread.Ending ending, Setting setting) {
    return new Seen(
        Call.REMOVE,
        ending.failure().getClass().getSimpleName(),
        ending.failure().delivery(),
        ending.failure().attempts(),
        setting.server().requests().size());
  }

  private static Seen expected(Place place) {
    return new Seen(
        Call.REMOVE,
        TransportException.class.getSimpleName(),
        place.delivery(),
        1,
        place.requests());
  }
}
