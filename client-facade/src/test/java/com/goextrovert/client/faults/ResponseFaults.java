package com.goextrovert.client.faults;

import static com.goextrovert.client.internal.http.Scripts.END;
import static com.goextrovert.client.internal.http.Scripts.SUCCESS;
import static com.goextrovert.client.internal.http.Scripts.endlessly;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.gzip;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.response;
import static com.goextrovert.client.internal.http.Scripts.send;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whole responses with a status or a body that leads astray. */
final class ResponseFaults {
  private static final String GZIP = "Content-Encoding: gzip";
  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final String FAR = "Retry-After: 99999999999999999999";

  private ResponseFaults() {}

  static Stream<Fault> all() {
    return Stream.concat(statuses(), bodies());
  }

  /** HTTP libraries like to send a second request of their own after these. */
  private static Stream<Fault> statuses() {
    return Stream.of(
        Fault.of("101 that was not asked for", send(head("101 Switching Protocols"))),
        Fault.of("304", send(head("304 Not Modified"))),
        Fault.of("401 with a challenge", error("401 Unauthorized", "WWW-Authenticate: Basic")),
        Fault.of("407 without a proxy", error("407 Proxy", "Proxy-Authenticate: Basic")),
        Fault.of("408", error("408 Request Timeout")),
        Fault.of("421", error("421 Misdirected Request")),
        Fault.of("429 with `Retry-After: 0`", error("429 Slow", "Retry-After: 0")),
        Fault.of("429 with `" + FAR + "`", error("429 Slow", FAR)),
        Fault.of("503 with `Retry-After: 0`", error("503 Busy", "Retry-After: 0")),
        Fault.of("503 with `" + FAR + "`", error("503 Busy", FAR)));
  }

  private static Stream<Fault> bodies() {
    byte[] whole = gzip(SUCCESS.getBytes(UTF_8));
    return Stream.of(
        Fault.of("2xx, compressed with gzip", gzipped(whole)),
        Fault.of("2xx whose gzip is truncated", gzipped(Arrays.copyOf(whole, 25))),
        Fault.of(
            "205 with a body that ends with the connection",
            send(head("205 Reset Content") + SUCCESS).then(END)),
        Fault.of("2xx that calls itself gzip and is not", gzipped(SUCCESS.getBytes(UTF_8))),
        Fault.of("2xx with an empty gzip stream", gzipped(gzip(new byte[0]))),
        Fault.of("2xx that calls itself gzip and is empty", gzipped(new byte[0])),
        Fault.of(
            "2xx that calls itself gzip and is empty, chunked",
            send(head("200 OK", GZIP, CHUNKED) + "0\r\n\r\n")),
        Fault.of(
            "2xx that calls itself gzip and is empty, ended with the connection",
            send(head("200 OK", GZIP)).then(END)),
        Fault.of("gzip bomb", gzipped(gzip(new byte[16 << 20]))),
        endless("2xx whose body has no end", head("200 OK"), " ".repeat(8192)),
        endless(
            "2xx with a chunk extension without end",
            head("200 OK", CHUNKED) + "1;",
            "x".repeat(8192)),
        endless("2xx with a chunk size without end", head("200 OK", CHUNKED), "0".repeat(8192)),
        endless(
            "2xx with trailers without end",
            head("200 OK", CHUNKED) + "0\r\n",
            "X-A: a\r\n".repeat(500)),
        endless(
            "2xx with a gzip header without end",
            head("200 OK", GZIP, CHUNKED) + "a\r\n\37\213\10\10\0\0\0\0\0\0\r\n",
            "2000\r\n" + "n".repeat(8192) + "\r\n"),
        Fault.of("200 without a body", send(response("200 OK", ""))),
        Fault.of("204 without a body", send(head("204 No Content"))),
        Fault.of("204 with a body", send(response("204 No Content", SUCCESS))),
        Fault.of("205 without a body", send(response("205 Reset Content", ""))),
        Fault.of("205 with a body", send(response("205 Reset Content", SUCCESS))));
  }

  private static Fault endless(String name, String start, String again) {
    return Fault.of(name, send(start).then(endlessly(again)));
  }

  private static Script gzipped(byte[] body) {
    return send(head("200 OK", GZIP, "Content-Length: " + body.length)).then(send(body));
  }
}
