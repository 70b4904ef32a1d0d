package com.goextrovert.client.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Confirms every request. Prints its port, and ends when its parent process destroys it. */
final class FixedResponseServer {
  private static final byte[] RESPONSE =
      """
      HTTP/1.1 201 Created\r
      Content-Type: application/json; charset=utf-8\r
      Content-Length: 75\r
      X-Request-Id: 5f4c3e0a-7c1d-4b8e-9a57-0c2f6f8d1b3e\r
      Date: Thu, 26 Nov 2026 12:00:00 GMT\r
      \r
      {"status":"success","data":null,"message":"Operation completed in no time"}"""
          .getBytes(StandardCharsets.US_ASCII);

  private FixedResponseServer() {}

  public static void main(String[] args) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      System.out.println(listener.getLocalPort());
      while (true) {
        Socket socket = listener.accept();
        Thread thread = new Thread(() -> serve(socket));
        thread.setDaemon(true);
        thread.start();
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (true) {
        int length = readHead(in);
        in.skipNBytes(length);
        socket.getOutputStream().write(RESPONSE);
      }
    } catch (IOException e) {
      // The client has closed the connection.
    }
  }

  /** Reads the head of a request and returns the length of its body. */
  private static int readHead(InputStream in) throws IOException {
    int length = 0;
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).trim());
      }
    }
    return length;
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection ended");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
