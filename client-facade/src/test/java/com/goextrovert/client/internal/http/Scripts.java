package com.goextrovert.client.internal.http;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What servers do about a request. */
public final class Scripts {
  public static final String SUCCESS =
      "{\"status\":\"success\",\"data\":null,\"message\":\"Done\"}";
  private static final String ERROR = "{\"status\":\"error\",\"data\":null,\"message\":\"No\"}";

  public static final Script END = Peer::end;
  public static final Script RESET = Peer::reset;
  public static final Script STALL = Peer::stall;

  /** The response that confirms, on a connection that stays. */
  public static final String CONFIRMATION = response("200 OK", SUCCESS);

  public static final Script CONFIRM = send(CONFIRMATION);

  private Scripts() {}

  public static Script send(String text) {
    return peer -> peer.send(text);
  }

  public static Script send(byte[] bytes) {
    return peer -> peer.send(bytes);
  }

  /** One byte at a time, with a moment between; the call cannot last to the end. */
  public static Script drip(String text) {
    return peer -> {
      for (String each : text.split("")) {
        peer.send(each);
        peer.pause();
      }
    };
  }

  /** The same again and again, until the client leaves. */
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

  /** A whole response, as text. */
  public static String response(String status, String body, String... headers) {
    Stream<String> all = Stream.concat(Stream.of(headers), Stream.of(length(body)));
    return head(status, all.toArray(String[]::new)) + body;
  }

  /** Status line and headers. */
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
