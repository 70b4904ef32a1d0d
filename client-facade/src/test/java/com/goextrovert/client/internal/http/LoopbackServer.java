package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A server on this machine that does to each connection what its script says. */
public final class LoopbackServer implements AutoCloseable {

  /** What happens on a connection; when it is over, the connection is closed. */
  public interface Script {
    void play(Peer peer) throws IOException;
  }

  private final ServerSocket listener;
  private final Script script;
  private final List<Peer> peers = new CopyOnWriteArrayList<>();
  private final CountDownLatch came = new CountDownLatch(1);

  private LoopbackServer(ServerSocketFactory sockets, Script script) {
    this.script = script;
    try {
      this.listener = sockets.createServerSocket(0, 128, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  public static LoopbackServer playing(Script script) {
    return playing(ServerSocketFactory.getDefault(), script);
  }

  public static LoopbackServer playing(ServerSocketFactory sockets, Script script) {
    return new LoopbackServer(sockets, script);
  }

  /** Whatever the connection, the first request gets the first answer; the last is repeated. */
  public static LoopbackServer answering(Script... answers) {
    return playing(inTurn(answers));
  }

  public static Script inTurn(Script... answers) {
    AtomicInteger next = new AtomicInteger();
    return peer -> {
      while (peer.receive()) {
        answers[Math.min(next.getAndIncrement(), answers.length - 1)].play(peer);
      }
    };
  }

  public int port() {
    return listener.getLocalPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** The connections so far. */
  public List<Peer> peers() {
    return peers;
  }

  /** The first connection, which is waited for. */
  public Peer first() throws InterruptedException {
    if (!came.await(Peer.PATIENCE, TimeUnit.SECONDS)) {
      throw new IllegalStateException("nobody connected");
    }
    return peers.get(0);
  }

  /** Every request so far, head and body. */
  public List<String> requests() {
    return peers.stream().flatMap(peer -> peer.requests().stream()).toList();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    peers.forEach(Peer::end);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Peer peer = new Peer(socket);
        peers.add(peer);
        came.countDown();
        daemon(() -> peer.serve(script));
      }
    } catch (IOException e) {
      // The listener was closed, and with it the server.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "loopback-server");
    thread.setDaemon(true);
    thread.start();
  }
}
