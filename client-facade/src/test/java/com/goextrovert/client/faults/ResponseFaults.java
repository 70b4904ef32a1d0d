package com.goextrovert.client.faults;

import static com.goextrovert.client.faults.FaultRow.row;
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

  static Stream<FaultRow> all() {
    return Stream.concat(statuses(), bodies());
  }

  /** HTTP libraries like to send a second request of their own after these. */
  private static Stream<FaultRow> statuses() {
    return Stream.of(
        row("101 that was not asked for", send(head("101 Switching Protocols"))),
        row("304", send(head("304 Not Modified"))),
        row("401 with a challenge", error("401 Unauthorized", "WWW-Authenticate: Basic")),
        row("407 without a proxy", error("407 Proxy", "Proxy-Authenticate: Basic")),
        row("408", error("408 Request Timeout")),
        row("421", error("421 Misdirected Request")),
        row("429 with `Retry-After: 0`", error("429 Slow", "Retry-After: 0")),
        row("429 with `" + FAR + "`", error("429 Slow", FAR)),
        row("503 with `Retry-After: 0`", error("503 Busy", "Retry-After: 0")),
        row("503 with `" + FAR + "`", error("503 Busy", FAR)));
  }

  private static Stream<FaultRow> bodies() {
    byte[] whole = gzip(SUCCESS.getBytes(UTF_8));
    return Stream.of(
        row("2xx, compressed with gzip", gzipped(whole)),
        row("2xx whose gzip is truncated", gzipped(Arrays.copyOf(whole, 25))),
        row(
            "205 with a body that ends with the connection",
            send(head("205 Reset Content") + SUCCESS).then(END)),
        row("2xx that calls itself gzip and is not", gzipped(SUCCESS.getBytes(UTF_8))),
        row("2xx with an empty gzip stream", gzipped(gzip(new byte[0]))),
        row("2xx that calls itself gzip and is empty", gzipped(new byte[0])),
        row(
            "2xx that calls itself gzip and is empty, chunked",
            send(head("200 OK", GZIP, CHUNKED) + "0\r\n\r\n")),
        row(
            "2xx that calls itself gzip and is empty, ended with the connection",
            send(head("200 OK", GZIP)).then(END)),
        row("gzip bomb", gzipped(gzip(new byte[16 << 20]))),
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
        row("200 without a body", send(response("200 OK", ""))),
        row("204 without a body", send(head("204 No Content"))),
        row("204 with a body", send(response("204 No Content", SUCCESS))),
        row("205 without a body", send(response("205 Reset Content", ""))),
        row("205 with a body", send(response("205 Reset Content", SUCCESS))));
  }

  private static FaultRow endless(String name, String start, String again) {
    return row(name, send(start).then(endlessly(again)));
  }

  private static Script gzipped(byte[] body) {
    return send(head("200 OK", GZIP, "Content-Length: " + body.length)).then(send(body));
  }
}
