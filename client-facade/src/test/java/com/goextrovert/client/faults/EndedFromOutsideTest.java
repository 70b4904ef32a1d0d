package com.goextrovert.client.faults;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.SUCCESS;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.length;
import static com.goextrovert.client.internal.http.Scripts.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.goextrovert.client.CallListener;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.FixedProxySelector;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Peer;
import com.goextrovert.client.internal.http.Tls;
import com.goextrovert.client.internal.http.Waits;
import java.net.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interrupting the calling thread, and closing the client, wherever the call waits. */
@Isolated("It looks at the threads of this JVM.")
class EndedFromOutsideTest {

  /**
   * A server, and a client of it.
   *
   * @param release ends what makes the call wait
   */
  record Setting(LoopbackServer server, ExtrovertClient client, Runnable release)
      implements AutoCloseable {
    Setting(LoopbackServer server) {
      this(server, server.client().build(), () -> {});
    }

    @Override
    public void close() {
      release.run();
      client.close();
      server.close();
    }
  }

  /** A call in a thread of its own, so that another can end it. */
  private static final class Caller extends Thread {
    private final Call call;
    private final ExtrovertClient client;
    private volatile ExtrovertException failure;
    private volatile boolean wasInterrupted;

    Caller(Call call, ExtrovertClient client) {
      this.call = call;
      this.client = client;
      setDaemon(true);
    }

    @Override
    public void run() {
      failure = call.failure(client);
      wasInterrupted = isInterrupted();
    }

    /** Waits for the call to end for less time than whatever makes it wait. */
    ExtrovertException ending() throws InterruptedException {
      join(TimeUnit.SECONDS.toMillis(Peer.PATIENCE));
      return failure;
    }
  }

  /** Where a call waits, and what is known of the change there. */
  static Stream<Arguments> places() {
    return Stream.of(
            place("name look-up", "NOT_SENT", 0, EndedFromOutsideTest::lookingUp),
            place("TLS handshake", "NOT_SENT", 0, EndedFromOutsideTest::handshaking),
            place("response", "UNKNOWN", 1, waiting -> stalling(waiting, peer -> {})),
            place(
                "body",
                "UNKNOWN",
                1,
                waiting -> stalling(waiting, send(head("200 OK", length(SUCCESS)) + "{"))),
            place(
                "compressed body",
                "UNKNOWN",
                1,
                waiting ->
                    stalling(
                        waiting,
                        send(head("200 OK", "Content-Encoding: gzip", "Content-Length: 500"))
                            .then(send(new byte[] {31, (byte) 139, 8, 0, 0})))),
            place("backoff", "REJECTED", 1, EndedFromOutsideTest::backingOff))
        .flatMap(place -> Stream.of(place.apply(true), place.apply(false)));
  }

  private static Function<Boolean, Arguments> place(
      String name, String delivery, int requests, Function<CountDownLatch, Setting> setting) {
    String seen = Call.seen("TransportException " + delivery, 1, requests);
    return interrupt -> arguments(name, interrupt, setting, seen);
  }

  /** A look-up cannot be interrupted; a proxy selector runs in its place, and cannot either. */
  private static Setting lookingUp(CountDownLatch waiting) {
    LoopbackServer server = LoopbackServer.responding(CONFIRM);
    CountDownLatch over = new CountDownLatch(1);
    FixedProxySelector selector =
        new FixedProxySelector(
            () -> {
              waiting.countDown();
              while (over.getCount() > 0) {
                try {
                  over.await();
                } catch (InterruptedException e) {
                  // As a look-up does, it goes on.
                }
              }
              return List.of(Proxy.NO_PROXY);
            });
    return new Setting(server, server.client().proxy(selector).build(), over::countDown);
  }

  private static Setting handshaking(CountDownLatch waiting) {
    Script hello = peer -> peer.receive(1);
    return new Setting(LoopbackServer.insteadOfTls(hello.then(stalling(waiting))));
  }

  private static Setting stalling(CountDownLatch waiting, Script first) {
    return new Setting(LoopbackServer.responding(first.then(stalling(waiting))));
  }

  private static Script stalling(CountDownLatch waiting) {
    return peer -> {
      waiting.countDown();
      peer.stall();
    };
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

  @ParameterizedTest(name = "{0}, interrupted: {1}")
  @MethodSource("places")
  void callEnds(
      String name, boolean interrupt, Function<CountDownLatch, Setting> world, String seen)
      throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (Setting setting = world.apply(waiting)) {
      Caller caller = new Caller(Call.REMOVE, setting.client());
      caller.start();
      Waits.await(waiting);
      if (interrupt) {
        caller.interrupt();
      } else {
        setting.client().close();
      }

      ExtrovertException failure = caller.ending();
      assertThat(Call.seen(failure, setting.server().requests().size())).isEqualTo(seen);
      assertThat(failure)
          .hasMessageContaining(interrupt ? "was interrupted" : "the client was closed");
      assertThat(caller.wasInterrupted).isEqualTo(interrupt);
    }
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void interruptedThreadSendsNothing(Call call) throws Exception {
    try (Setting setting = new Setting(LoopbackServer.responding(CONFIRM))) {
      Thread.currentThread().interrupt();
      ExtrovertException failure = call.failure(setting.client());

      assertThat(Thread.interrupted()).isTrue();
      assertThat(Call.seen(failure, 0)).isEqualTo(Call.seen("TransportException NOT_SENT", 1, 0));
      assertThat(setting.server().peers()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closingEndsIdleConnections(boolean overTls) throws InterruptedException {
    LoopbackServer server =
        overTls ? LoopbackServer.overTls(new Tls(), CONFIRM) : LoopbackServer.responding(CONFIRM);
    try (Setting setting = new Setting(server)) {
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
      Caller caller = new Caller(Call.REMOVE, setting.client());
      caller.start();
      Waits.await(waiting);
      assertThat(workers(before)).isNotEmpty();
      setting.client().close();
      caller.ending();

      for (Thread worker : workers(before)) {
        worker.join(TimeUnit.SECONDS.toMillis(Peer.PATIENCE));
      }
      assertThat(workers(before)).isEmpty();
      assertThat(newThreads(before)).allMatch(Thread::isDaemon);
    }
  }

  private static List<Thread> workers(Set<Thread> before) {
    return newThreads(before)
        .filter(thread -> thread.getName().equals("extrovert-client"))
        .toList();
  }

  private static Stream<Thread> newThreads(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream().filter(t -> !before.contains(t));
  }
}
