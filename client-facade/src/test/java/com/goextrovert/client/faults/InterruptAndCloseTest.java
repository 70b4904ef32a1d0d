package com.goextrovert.client.faults;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.SUCCESS;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.length;
import static com.goextrovert.client.internal.http.Scripts.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.CallListener;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.FixedProxySelector;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Peer;
import com.goextrovert.client.internal.http.Tls;
import com.goextrovert.client.internal.http.Waits;
import java.io.IOException;
import java.net.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interrupts the calling thread or closes the client wherever a call can block. */
@Isolated("It inspects the threads of this JVM.")
class InterruptAndCloseTest {

  /** A call that blocks in a thread of its own. */
  private static final class BlockedCall extends Thread implements AutoCloseable {
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch lookUpEnds = new CountDownLatch(1);
    private final LoopbackServer server;
    private final ExtrovertClient client;
    private volatile ExtrovertException failure;
    private volatile boolean wasInterrupted;

    /** Starts a call and returns once it blocks in the named place. */
    BlockedCall(String place) throws Exception {
      server =
          switch (place) {
            case "TLS handshake" ->
                LoopbackServer.insteadOfTls(((Script) peer -> peer.receive(1)).then(this::stall));
            case "response" -> LoopbackServer.responding(this::stall);
            case "body" -> stallAfter(head("200 OK", length(SUCCESS)) + "{");
            case "compressed body" ->
                stallAfter(
                    head("200 OK", "Content-Encoding: gzip", "Content-Length: 500")
                        + "\37\213\10\0\0");
            case "backoff" ->
                LoopbackServer.responding(error("429 Slow", "Retry-After: 30"), CONFIRM);
            default -> LoopbackServer.responding(CONFIRM);
          };
      ExtrovertClient.Builder builder = server.client();
      if (place.equals("name look-up")) {
        builder.proxy(new FixedProxySelector(this::lookUp));
      }
      client = builder.listener(new BackoffListener(blocked)).build();
      setDaemon(false); // Otherwise, workers inherit the daemon flag.
      start();
      Waits.await(blocked);
    }

    private LoopbackServer stallAfter(String text) {
      return LoopbackServer.responding(send(text).then(this::stall));
    }

    private void stall(Peer peer) throws IOException {
      blocked.countDown();
      peer.stall();
    }

    /** Runs before a name look-up and, like it, ignores interrupts. */
    private List<Proxy> lookUp() {
      blocked.countDown();
      while (lookUpEnds.getCount() > 0) {
        try {
          lookUpEnds.await();
        } catch (InterruptedException e) {
          // A name look-up ignores interrupts.
        }
      }
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void run() {
      failure = Call.REMOVE.failure(client);
      wasInterrupted = isInterrupted();
    }

    /** Waits for the call to end and returns its failure. */
    ExtrovertException awaitFailure() throws InterruptedException {
      join(TimeUnit.SECONDS.toMillis(Peer.PATIENCE));
      return failure;
    }

    @Override
    public void close() {
      lookUpEnds.countDown();
      client.close();
      server.close();
    }
  }

  private record BackoffListener(CountDownLatch blocked) implements CallListener {
    @Override
    public void onBackoff(Backoff backoff) {
      blocked.countDown();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "name look-up,    NOT_SENT, 0, true",
    "name look-up,    NOT_SENT, 0, false",
    "TLS handshake,   NOT_SENT, 0, true",
    "TLS handshake,   NOT_SENT, 0, false",
    "response,        UNKNOWN,  1, true",
    "response,        UNKNOWN,  1, false",
    "body,            UNKNOWN,  1, true",
    "body,            UNKNOWN,  1, false",
    "compressed body, UNKNOWN,  1, true",
    "compressed body, UNKNOWN,  1, false",
    "backoff,         REJECTED, 1, true",
    "backoff,         REJECTED, 1, false"
  })
  void interruptOrCloseEndsCall(String place, String delivery, int requests, boolean interrupt)
      throws Exception {
    try (BlockedCall call = new BlockedCall(place)) {
      if (interrupt) {
        call.interrupt();
      } else {
        call.client.close();
      }
      ExtrovertException failure = call.awaitFailure();
      assertThat(Call.outcome(failure, call.server.requests().size()))
          .isEqualTo(Call.outcome("TransportException " + delivery, 1, requests));
      assertThat(failure)
          .hasMessageContaining(interrupt ? "was interrupted" : "the client was closed");
      assertThat(call.wasInterrupted).isEqualTo(interrupt);
    }
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void interruptedThreadSendsNothing(Call call) {
    try (LoopbackServer server = LoopbackServer.responding(CONFIRM);
        ExtrovertClient client = server.client().build()) {
      Thread.currentThread().interrupt();
      ExtrovertException failure = call.failure(client);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(Call.outcome(failure, 0))
          .isEqualTo(Call.outcome("TransportException NOT_SENT", 1, 0));
      assertThat(server.peers()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closingEndsIdleConnections(boolean overTls) throws InterruptedException {
    try (LoopbackServer server =
        overTls ? LoopbackServer.overTls(new Tls(), CONFIRM) : LoopbackServer.responding(CONFIRM)) {
      ExtrovertClient client = server.client().build();
      Call.REMOVE.make(client);
      client.close();
      assertThat(server.first().isOver()).isTrue();
    }
  }

  @Test
  void closingEndsWorkers() throws Exception {
    // Clients of earlier tests may have workers that are idle for a minute.
    Set<Thread> others = Thread.getAllStackTraces().keySet();
    try (BlockedCall call = new BlockedCall("response")) {
      List<Thread> workers =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("extrovert-client"))
              .filter(thread -> !others.contains(thread))
              .toList();
      assertThat(workers).isNotEmpty().allMatch(Thread::isDaemon);
      call.client.close();
      for (Thread worker : workers) {
        worker.join(TimeUnit.SECONDS.toMillis(Peer.PATIENCE));
      }
      assertThat(workers).noneMatch(Thread::isAlive);
    }
  }
}
