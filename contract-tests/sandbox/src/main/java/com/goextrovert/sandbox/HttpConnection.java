package com.goextrovert.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Serves the requests of one connection, one after another. */
final class HttpConnection {
  private static final int LINGER_MILLIS = 1_000;

  private final Socket socket;
  private final SandboxHandler handler;
  private final boolean persistent;
  private final CountDownLatch serverClosed;

  HttpConnection(
      Socket socket, SandboxHandler handler, boolean persistent, CountDownLatch serverClosed) {
    this.socket = socket;
    this.handler = handler;
    this.persistent = persistent;
    this.serverClosed = serverClosed;
  }

  /** Serves until the client or a response ends the connection, or the server closes. */
  void serve() throws IOException, InterruptedException {
    // Each response is a single write, so Nagle's algorithm would only delay it.
    socket.setTcpNoDelay(true);
    OutputStream out = socket.getOutputStream();
    RequestReader requests = new RequestReader(socket.getInputStream(), out);
    while (true) {
      SandboxResponse response;
      boolean isHead = false;
      try {
        Optional<ReceivedRequest> request = requests.next();
        if (request.isEmpty()) {
          return;
        }
        isHead = request.get().method().equals("HEAD");
        response = handler.handle(request.get());
      } catch (RejectedRequestException rejected) {
        response = handler.reject(rejected);
      }
      if (serverClosed.await(response.delay().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
      if (response.resets()) {
        // With a linger time of zero, closing sends RST instead of FIN.
        socket.setSoLinger(true, 0);
        return;
      }
      boolean keepAlive = persistent && requests.keepsAlive();
      if (!send(response, keepAlive, isHead, out)) {
        closeGracefully();
        return;
      }
    }
  }

  /** Sends the response, and returns whether another may follow it. */
  private static boolean send(
      SandboxResponse response, boolean keepAlive, boolean isHead, OutputStream out)
      throws IOException {
    Set<String> scripted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().forEach(header -> scripted.add(header.getKey()));
    // A test that scripts the framing may break it, so the connection cannot be reused.
    boolean framed = scripted.contains("Content-Length") || scripted.contains("Transfer-Encoding");
    boolean close = !keepAlive || scripted.contains("Connection");
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(response.status()).append(" \r\n");
    for (Map.Entry<String, String> header : response.headers()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    if (!framed && response.allowsBody()) {
      head.append("Content-Length: ").append(response.body().length).append("\r\n");
    }
    if (close && !scripted.contains("Connection")) {
      head.append("Connection: close\r\n");
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
    if (!isHead) {
      message.writeBytes(response.body());
    }
    message.writeTo(out);
    return !close && !framed;
  }

  /**
   * Ends the response stream, then waits for the client to close: closing while bytes are unread
   * would reset the connection, and the client might lose the response.
   */
  private void closeGracefully() throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout(LINGER_MILLIS);
    InputStream in = socket.getInputStream();
    byte[] ignored = new byte[8 << 10];
    while (in.read(ignored) >= 0) {
      // Discards the bytes.
    }
  }
}
