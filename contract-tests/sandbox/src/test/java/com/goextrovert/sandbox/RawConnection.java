package com.goextrovert.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** A TCP connection to a sandbox, for requests and responses that no HTTP client allows. */
final class RawConnection implements AutoCloseable {
  private final Socket socket;

  RawConnection(ExtrovertSandbox sandbox) throws IOException {
    URI address = URI.create(sandbox.baseUrl());
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(60_000);
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  /** Sends a text on a new connection, and reads until the sandbox closes it. */
  static String exchange(ExtrovertSandbox sandbox, String text) throws IOException {
    try (RawConnection connection = new RawConnection(sandbox)) {
      connection.send(text);
      return new String(connection.socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** Reads up to and including a text. */
  String readUntil(String end) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(end) < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("ended after: " + read);
      }
      read.append((char) next);
    }
    return read.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
