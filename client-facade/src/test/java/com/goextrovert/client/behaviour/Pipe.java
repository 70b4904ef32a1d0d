package com.goextrovert.client.behaviour;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** Carries bytes from whoever connects to a port on this machine, and back. */
final class Pipe implements AutoCloseable {

  /** What a connection says before bytes are carried, such as CONNECT to a proxy. */
  interface Greeting {
    void exchange(Socket client) throws IOException;
  }

  private final ServerSocket server;
  private final int targetPort;
  private final Greeting greeting;
  private final AtomicInteger connections = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "pipe");
            thread.setDaemon(true);
            return thread;
          });

  Pipe(ServerSocketFactory sockets, int targetPort, Greeting greeting) {
    this.targetPort = targetPort;
    this.greeting = greeting;
    try {
      this.server = sockets.createServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** A proxy for one target: it takes CONNECT, and answers that the way is open. */
  static Pipe tunnel(int targetPort) {
    return new Pipe(
        ServerSocketFactory.getDefault(),
        targetPort,
        client -> {
          InputStream in = client.getInputStream();
          for (int newlines = 0; newlines < 2; ) {
            int read = in.read();
            newlines = read == '\n' ? newlines + 1 : read == '\r' ? newlines : 0;
          }
          client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes("US-ASCII"));
        });
  }

  /** A SOCKS 5 proxy for one target: no authentication, whatever address is asked for. */
  static Pipe socks(int targetPort) {
    return new Pipe(
        ServerSocketFactory.getDefault(),
        targetPort,
        client -> {
          InputStream in = client.getInputStream();
          OutputStream out = client.getOutputStream();
          in.skipNBytes(1);
          in.skipNBytes(in.read());
          out.write(new byte[] {5, 0});
          in.skipNBytes(3);
          boolean named = in.read() == 3;
          in.skipNBytes((named ? in.read() : 4) + 2);
          out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        });
  }

  static Pipe plain(ServerSocketFactory sockets, int targetPort) {
    return new Pipe(sockets, targetPort, client -> {});
  }

  InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", server.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        connections.incrementAndGet();
        threads.execute(() -> carry(client));
      } catch (IOException e) {
        return; // Closed, which is how a pipe ends.
      }
    }
  }

  private void carry(Socket client) {
    try (client;
        Socket target = new Socket("127.0.0.1", targetPort)) {
      greeting.exchange(client);
      threads.execute(() -> copy(target, client));
      copy(client, target);
    } catch (IOException e) {
      return; // One end is gone; the other is closed with this block.
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      int count;
      while ((count = in.read(bytes)) >= 0) {
        out.write(bytes, 0, count);
        out.flush();
      }
    } catch (IOException e) {
      return; // Reset at one end; both are closed.
    }
  }
}
