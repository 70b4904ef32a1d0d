package com.goextrovert.client.internal.http;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Scripts for {@link LoopbackServer}. */
public final class Scripts {
  public static final String SUCCESS =
      "{\"status\":\"success\",\"data\":null,\"message\":\"Done\"}";
  private static final String ERROR = "{\"status\":\"error\",\"data\":null,\"message\":\"No\"}";

  public static final Script END = Peer::end;
  public static final Script RESET = Peer::reset;
  public static final Script STALL = Peer::stall;

  /** Accepts a connection as a SOCKS 5 proxy does. */
  public static final Script SOCKS =
      peer -> {
        peer.receive(peer.receive(2)[1]);
        peer.send(new byte[] {5, 0});
        boolean named = peer.receive(4)[3] == 3;
        peer.receive((named ? peer.receive(1)[0] : 4) + 2);
        peer.send(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      };

  /** A confirmation, on a connection that stays open. */
  public static final String CONFIRMATION = response("200 OK", SUCCESS);

  public static final Script CONFIRM = send(CONFIRMATION);

  private Scripts() {}

  public static Script send(String text) {
    return peer -> peer.send(text);
  }

  public static Script send(byte[] bytes) {
    return peer -> peer.send(bytes);
  }

  /** Sends one byte at a time, with a pause after each. The client must time out before the end. */
  public static Script drip(String text) {
    return peer -> {
      for (String each : text.split("")) {
        peer.send(each);
        peer.pause();
      }
    };
  }

  /** Sends the text repeatedly, until the client disconnects. */
  public static Script endlessly(String text) {
    return peer -> {
      while (true) {
        peer.send(text);
      }
    };
  }

  public static Script error(String status, String... headers) {
    return send(response(status, ERROR, headers));
  }

  /** Returns a whole response. */
  public static String response(String status, String body, String... headers) {
    Stream<String> all = Stream.concat(Stream.of(headers), Stream.of(length(body)));
    return head(status, all.toArray(String[]::new)) + body;
  }

  /** Returns status line and headers. */
  public static String head(String status, String... headers) {
    String lines = headers.length == 0 ? "" : String.join("\r\n", List.of(headers)) + "\r\n";
    return "HTTP/1.1 " + status + "\r\n" + lines + "\r\n";
  }

  public static String length(String body) {
    return "Content-Length: " + body.length();
  }

  public static String chunk(String body) {
    return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
  }

  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
