package com.goextrovert.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** A running Jetty on 127.0.0.1. */
final class SandboxServer {
  private static final String HOST = "127.0.0.1";
  private static final String THREADS = "extrovert-sandbox";
  private static final long JOIN_MILLIS = 1_000;

  private final ThreadGroup threads = new ThreadGroup(THREADS);
  private final Server server;
  private final int port;

  /** Starts it; the port may be 0 for a free one. */
  SandboxServer(int port, boolean persistentConnections, Handler handler, Request.Handler errors) {
    QueuedThreadPool pool = new QueuedThreadPool(200, 8, 60_000, null, threads);
    pool.setName(THREADS);
    // A test that forgets to close its sandbox must not keep the JVM alive.
    pool.setDaemon(true);
    this.server =
        new Server(
            pool, new ScheduledExecutorScheduler(THREADS + "-delays", true, null, threads), null);
    ServerConnector connector = connector(server, port, persistentConnections);
    server.addConnector(connector);
    server.setHandler(handler);
    server.setErrorHandler(errors);
    try {
      server.start();
    } catch (Exception e) {
      stop();
      throw new UncheckedIOException(
          "The sandbox cannot listen on " + HOST + ":" + port, new IOException(e));
    }
    this.port = connector.getLocalPort();
  }

  String baseUrl() {
    return "http://" + HOST + ":" + port;
  }

  void stop() {
    try {
      server.stop();
      joinThreads();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("The sandbox did not stop cleanly", e);
    }
  }

  /** Jetty tells its threads to end, but does not wait for all of them. */
  private void joinThreads() throws InterruptedException {
    Thread[] left = new Thread[threads.activeCount()];
    int count = threads.enumerate(left);
    for (int i = 0; i < count; i++) {
      if (left[i] != Thread.currentThread()) {
        left[i].join(JOIN_MILLIS);
      }
    }
  }

  private static ServerConnector connector(Server server, int port, boolean persistentConnections) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setPersistentConnectionsEnabled(persistentConnections);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(HOST);
    connector.setPort(port);
    // A burst of new connections in a load test waits in the backlog instead of failing.
    connector.setAcceptQueueSize(1024);
    // Zero is none: an answer may be delayed for as long as a test likes.
    connector.setIdleTimeout(0);
    return connector;
  }
}
