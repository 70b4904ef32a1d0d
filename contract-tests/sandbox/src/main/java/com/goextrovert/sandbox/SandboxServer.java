package com.goextrovert.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * An HTTP/1.1 server on 127.0.0.1 with one thread for each connection.
 *
 * <p>It never closes an idle connection, so a client can reuse one without racing against a close.
 */
final class SandboxServer {
  private static final String HOST = "127.0.0.1";
  private static final int BACKLOG = 1_024;
  private static final long JOIN_MILLIS = 1_000;

  private final ServerSocket listener;
  private final SandboxHandler handler;
  private final boolean persistentConnections;
  private final Map<Thread, Socket> connections = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread acceptor = thread(this::accept);

  /** Starts the server; port 0 means any free port. */
  SandboxServer(int port, boolean persistentConnections, SandboxHandler handler) {
    this.handler = handler;
    this.persistentConnections = persistentConnections;
    try {
      listener = new ServerSocket(port, BACKLOG, InetAddress.getByName(HOST));
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox cannot listen on " + HOST + ":" + port, e);
    }
    acceptor.start();
  }

  String baseUrl() {
    return "http://" + HOST + ":" + listener.getLocalPort();
  }

  /** Ends the connections, frees the port and waits for the threads. */
  void close() {
    closed.countDown();
    closeQuietly(listener);
    try {
      acceptor.join(JOIN_MILLIS);
      for (Map.Entry<Thread, Socket> connection : connections.entrySet()) {
        closeQuietly(connection.getValue());
        connection.getKey().interrupt();
      }
      for (Thread thread : connections.keySet()) {
        // A rule may close its own sandbox, and runs on the connection's thread.
        if (thread != Thread.currentThread()) {
          thread.join(JOIN_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (closed.getCount() > 0) {
      try {
        Socket socket = listener.accept();
        Thread thread = thread(() -> serve(socket));
        // Each thread stays in the map until it has ended, so that close() can wait for it.
        connections.keySet().removeIf(known -> !known.isAlive());
        thread.start();
        connections.put(thread, socket);
      } catch (IOException e) {
        // The listener was closed, or no file descriptor is free until a connection ends.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new HttpConnection(socket, handler, persistentConnections, closed).serve();
    } catch (IOException e) {
      // The client closed the connection, so it cannot receive an error.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // Ignored, so that the other sockets are closed, too.
    }
  }

  /**
   * Returns a daemon thread: a test that forgets to close its sandbox must not keep the JVM alive.
   */
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "extrovert-sandbox");
    thread.setDaemon(true);
    return thread;
  }
}
