package com.goextrovert.client.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection as the server sees it. */
public final class Peer {
  /** Timeout in seconds for events that should occur at once. PIT sets a shorter one. */
  public static final int PATIENCE = Integer.getInteger("patience", 20);

  static final Duration PAUSE = Duration.ofMillis(20);

  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: *(\\d+)\r\n", Pattern.CASE_INSENSITIVE);

  private final Socket socket;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile boolean stalled;
  private final AtomicLong bytesSent = new AtomicLong();
  private final CountDownLatch over = new CountDownLatch(1);

  Peer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
  }

  void serve(LoopbackServer.Script script) {
    try {
      script.play(this);
    } catch (IOException e) {
      // The client disconnected.
    } finally {
      end();
      over.countDown();
    }
  }

  /** Returns the requests received, head and body. */
  public List<String> requests() {
    return requests;
  }

  /** Waits until the script has ended or the client has disconnected. */
  public boolean isOver() throws InterruptedException {
    return over.await(PATIENCE, TimeUnit.SECONDS);
  }

  /**
   * Receives a request.
   *
   * @return false if the connection has ended
   */
  public boolean receive() throws IOException {
    String head = receiveHead();
    if (head.isEmpty()) {
      return false;
    }
    Matcher length = LENGTH.matcher(head);
    int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
    requests.add(head + new String(socket.getInputStream().readNBytes(body), ISO_8859_1));
    return true;
  }

  /** Receives a request without a body, and does not record it. */
  public void skipHead() throws IOException {
    receiveHead();
  }

  private String receiveHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.isClosed() ? -1 : socket.getInputStream().read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  public byte[] receive(int bytes) throws IOException {
    return socket.getInputStream().readNBytes(bytes);
  }

  public void send(String text) throws IOException {
    send(text.getBytes(ISO_8859_1));
  }

  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    bytesSent.addAndGet(bytes.length);
  }

  /** Returns whether the server has stalled or paused. */
  boolean hasStalled() {
    return stalled;
  }

  public long bytesSent() {
    return bytesSent.get();
  }

  /** Sends nothing until the client disconnects. */
  public void stall() throws IOException {
    stalled = true;
    while (socket.getInputStream().read() >= 0) {
      // Input is discarded.
    }
  }

  /** Sends nothing for a moment. Throws if the client disconnects or sends. */
  public void pause() throws IOException {
    stalled = true;
    socket.setSoTimeout((int) PAUSE.toMillis());
    try {
      throw new IOException("the client sent " + socket.getInputStream().read());
    } catch (SocketTimeoutException e) {
      socket.setSoTimeout(0);
    }
  }

  /** Relays bytes between the client and a local port until one side disconnects. */
  public void relay(int port) throws IOException {
    try (Socket target = new Socket("127.0.0.1", port)) {
      Thread back = new Thread(() -> copy(target, socket), "relay");
      back.setDaemon(true);
      back.start();
      copy(socket, target);
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side has disconnected, and both are closed.
    }
  }

  /** Resets the connection. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  public void end() {
    try {
      socket.close();
    } catch (IOException e) {
      // The socket is closed already.
    }
  }
}
