package com.goextrovert.client.faults;

import com.goextrovert.client.ExtrovertClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Addresses behind which no server ever gets a request. */
final class Nowhere implements Upstream {
  private final String baseUrl;
  private final List<AutoCloseable> held;

  private Nowhere(String baseUrl, List<AutoCloseable> held) {
    this.baseUrl = baseUrl;
    this.held = held;
  }

  /** A name that can have no address (RFC 6761). */
  static Nowhere withoutAddress() {
    return new Nowhere("http://nohost.invalid", List.of());
  }

  static Nowhere withoutListener() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return new Nowhere("http://127.0.0.1:" + free.getLocalPort(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A listener that accepts nobody, and whose queue is full. */
  static Nowhere withoutRoom() {
    List<AutoCloseable> held = new ArrayList<>();
    try {
      ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
      held.add(listener);
      for (int i = 0; i < 8; i++) {
        SocketChannel waiting = SocketChannel.open();
        held.add(waiting);
        waiting.configureBlocking(false);
        waiting.connect(listener.getLocalSocketAddress());
      }
      Nowhere nowhere = new Nowhere("http://127.0.0.1:" + listener.getLocalPort(), held);
      Assumptions.assumeTrue(isFull(listener), "this system's queues do not fill");
      return nowhere;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFull(ServerSocket listener) throws IOException {
    try (Socket next = new Socket()) {
      next.connect(listener.getLocalSocketAddress(), 100);
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Override
  public ExtrovertClient.Builder configure(ExtrovertClient.Builder builder) {
    return builder.baseUrl(baseUrl).allowInsecureHttp(true);
  }

  @Override
  public int requests() {
    return 0;
  }

  @Override
  public void close() {
    for (AutoCloseable each : held) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
