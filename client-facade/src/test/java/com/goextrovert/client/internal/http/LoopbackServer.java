package com.goextrovert.client.internal.http;

import com.goextrovert.client.ExtrovertClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** A server on raw sockets of this machine that does to each connection what its script says. */
public final class LoopbackServer implements AutoCloseable {

  /** What happens on a connection, or about one request. */
  public interface Script {
    void play(Peer peer) throws IOException;

    default Script then(Script next) {
      return peer -> {
        play(peer);
        next.play(peer);
      };
    }
  }

  private final ServerSocket listener;
  private final int port;
  private final String scheme;
  private final Tls tls;
  private final List<AutoCloseable> held = new ArrayList<>();
  private final List<Peer> peers = new CopyOnWriteArrayList<>();
  private final CountDownLatch connected = new CountDownLatch(1);

  private LoopbackServer(String scheme, Tls tls, ServerSocket listener, int port) {
    this.scheme = scheme;
    this.tls = tls;
    this.listener = listener;
    this.port = port;
  }

  private static LoopbackServer listening(String scheme, int backlog, Tls tls) {
    try {
      InetAddress here = InetAddress.getByName("127.0.0.1");
      ServerSocket listener =
          tls == null ? new ServerSocket(0, backlog, here) : tls.listen(backlog, here);
      return new LoopbackServer(scheme, tls, listener, listener.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plays the script once for each connection, and closes the connection at its end. */
  public static LoopbackServer playing(Script script) {
    return listening("http", 128, null).play(script);
  }

  public static LoopbackServer playingOverTls(Tls tls, Script script) {
    return listening("https", 128, tls).play(script);
  }

  /** Has an https address, but does not speak TLS. */
  public static LoopbackServer insteadOfTls(Script script) {
    return listening("https", 128, null).play(script);
  }

  /** Whatever the connection, the first request gets the first response; the last is repeated. */
  public static LoopbackServer responding(Script... responses) {
    return playing(inTurn(responses));
  }

  public static LoopbackServer overTls(Tls tls, Script... responses) {
    return playingOverTls(tls, inTurn(responses));
  }

  public static Script inTurn(Script... responses) {
    AtomicInteger next = new AtomicInteger();
    return peer -> {
      while (peer.receive()) {
        responses[Math.min(next.getAndIncrement(), responses.length - 1)].play(peer);
      }
    };
  }

  /** Refuses connections: its port is bound and so belongs to nobody else, but does not listen. */
  public static LoopbackServer refusing() {
    try {
      Socket bound = new Socket();
      bound.bind(new InetSocketAddress("127.0.0.1", 0));
      LoopbackServer server =
          new LoopbackServer("http", null, new ServerSocket(), bound.getLocalPort());
      server.held.add(bound);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Accepts nobody, and its queue is full. */
  public static LoopbackServer full() {
    LoopbackServer server = listening("http", 1, null);
    try {
      for (int i = 0; i < 8; i++) {
        SocketChannel waiting = SocketChannel.open();
        server.held.add(waiting);
        waiting.configureBlocking(false);
        waiting.connect(server.listener.getLocalSocketAddress());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Assumptions.assumeTrue(
        server.held.stream().anyMatch(each -> !((SocketChannel) each).isConnected()),
        "this system's queues do not fill");
    return server;
  }

  public int port() {
    return port;
  }

  public String url() {
    return scheme + "://127.0.0.1:" + port();
  }

  /** A client of this server that makes at most one more attempt, at once. */
  public ExtrovertClient.Builder client() {
    ExtrovertClient.Builder builder =
        ExtrovertClient.builder()
            .apiKey("the-key")
            .maxRetries(1)
            .initialBackoff(Duration.ofMillis(1))
            .deadline(Duration.ofMinutes(1))
            .attemptTimeout(Duration.ofMinutes(1))
            .connectTimeout(Duration.ofMinutes(1))
            .baseUrl(url());
    return tls == null ? builder : builder.trustStore(tls.trusted());
  }

  /** The connections so far. */
  public List<Peer> peers() {
    return peers;
  }

  /** Waits for the first connection. */
  public Peer first() throws InterruptedException {
    if (!connected.await(Peer.PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody connected");
    }
    return peers.get(0);
  }

  /** Every request so far, head and body. */
  public List<String> requests() {
    return peers.stream().flatMap(peer -> peer.requests().stream()).toList();
  }

  /** From now on, connections are refused; those that exist go on. */
  public void refuse() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    refuse();
    peers.forEach(Peer::end);
    for (AutoCloseable each : held) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private LoopbackServer play(Script script) {
    daemon(
        () -> {
          try {
            while (true) {
              Peer peer = new Peer(listener.accept());
              peers.add(peer);
              connected.countDown();
              daemon(() -> peer.serve(script));
            }
          } catch (IOException e) {
            // The listener was closed, and with it the server.
          }
        });
    return this;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "loopback-server");
    thread.setDaemon(true);
    thread.start();
  }
}
