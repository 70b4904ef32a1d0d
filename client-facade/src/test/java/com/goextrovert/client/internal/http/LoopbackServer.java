package com.goextrovert.client.internal.http;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.TestClients;
import java.io.Closeable;
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

/** A server on loopback sockets that plays a script on each connection. */
public final class LoopbackServer implements AutoCloseable {

  /** The behaviour of the server on a connection or for one request. */
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
  private final List<Closeable> held = new ArrayList<>();
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

  /** Plays the script once on each connection, then closes the connection. */
  public static LoopbackServer playing(Script script) {
    return listening("http", 128, null).play(script);
  }

  public static LoopbackServer playingOverTls(Tls tls, Script script) {
    return listening("https", 128, tls).play(script);
  }

  /** Has an https URL, but does not speak TLS. */
  public static LoopbackServer insteadOfTls(Script script) {
    return listening("https", 128, null).play(script);
  }

  /** Sends the responses in order, over all connections, and repeats the last. */
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

  /** Refuses connections: its port is bound, to reserve it, but not listening. */
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

  /** Accepts no connection, because its backlog is full. */
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
        "the backlog cannot be filled on this system");
    return server;
  }

  public int port() {
    return port;
  }

  public String url() {
    return scheme + "://127.0.0.1:" + port();
  }

  /** Returns a builder for a client of this server with at most one retry, after at most 1 ms. */
  public ExtrovertClient.Builder client() {
    ExtrovertClient.Builder builder =
        TestClients.patient().maxRetries(1).initialBackoff(Duration.ofMillis(1)).baseUrl(url());
    return tls == null ? builder : builder.trustStore(tls.trusted());
  }

  /** Returns the connections so far. */
  public List<Peer> peers() {
    return peers;
  }

  /** Waits for the first connection. */
  public Peer first() throws InterruptedException {
    if (!connected.await(Peer.PATIENCE, TimeUnit.SECONDS)) {
      throw new AssertionError("no client connected");
    }
    return peers.get(0);
  }

  /** Returns every request so far, head and body. */
  public List<String> requests() {
    return peers.stream().flatMap(peer -> peer.requests().stream()).toList();
  }

  @Override
  public void close() {
    try {
      listener.close();
      peers.forEach(Peer::end);
      for (Closeable each : held) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
            // The listener is closed.
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
