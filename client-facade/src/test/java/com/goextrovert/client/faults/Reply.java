package com.goextrovert.client.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** What a server does about one request. */
interface Reply {
  String SUCCESS = "{\"status\":\"success\",\"data\":null,\"message\":\"Done\"}";
  String ERROR = "{\"status\":\"error\",\"data\":null,\"message\":\"No\"}";

  Reply END = ServedConnection::end;
  Reply RESET = ServedConnection::reset;
  Reply STALL = ServedConnection::stall;

  /** The answer that confirms, on a connection that stays. */
  Reply CONFIRM = send(head("200 OK", length(SUCCESS)) + SUCCESS);

  void to(ServedConnection client) throws IOException;

  default Reply then(Reply next) {
    return client -> {
      to(client);
      next.to(client);
    };
  }

  static Reply send(String text) {
    return client -> client.send(text);
  }

  static Reply send(byte[] bytes) {
    return client -> client.send(bytes);
  }

  /** One byte at a time, with a moment between. */
  static Reply drip(String text) {
    return client -> {
      for (int i = 0; i < text.length(); i++) {
        client.send(text.substring(i, i + 1));
        client.pause();
      }
    };
  }

  /** The same again and again, until the client leaves. */
  static Reply endlessly(String text) {
    return client -> {
      while (true) {
        client.send(text);
      }
    };
  }

  /** A whole error answer. */
  static Reply error(String status, String... headers) {
    return send(
        "HTTP/1.1 " + status + "\r\n" + fields(headers) + length(ERROR) + "\r\n\r\n" + ERROR);
  }

  static String head(String status, String... headers) {
    return "HTTP/1.1 " + status + "\r\n" + fields(headers) + "\r\n";
  }

  static String length(String body) {
    return "Content-Length: " + body.length();
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static String fields(String... headers) {
    return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
  }
}
