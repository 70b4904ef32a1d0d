package com.goextrovert.client.faults;

import static com.goextrovert.client.faults.FaultRow.row;
import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.CONFIRMATION;
import static com.goextrovert.client.internal.http.Scripts.END;
import static com.goextrovert.client.internal.http.Scripts.RESET;
import static com.goextrovert.client.internal.http.Scripts.STALL;
import static com.goextrovert.client.internal.http.Scripts.SUCCESS;
import static com.goextrovert.client.internal.http.Scripts.chunk;
import static com.goextrovert.client.internal.http.Scripts.drip;
import static com.goextrovert.client.internal.http.Scripts.endlessly;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.gzip;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.length;
import static com.goextrovert.client.internal.http.Scripts.response;
import static com.goextrovert.client.internal.http.Scripts.send;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.util.Arrays;
import java.util.stream.Stream;

/** Faults after the request has arrived: no response, a broken one or a misleading one. */
final class ResponseFaults {
  private static final String LONG = "Content-Length: 500";
  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final String GZIP = "Content-Encoding: gzip";
  private static final String FAR = "Retry-After: 99999999999999999999";
  private static final String ARABIC_201 = "\u0662\u0660\u0661";

  private ResponseFaults() {}

  static Stream<FaultRow> all() {
    return Stream.of(
            silent(), stalled(), lost(), invalid(), truncated(), harmless(), statuses(), bodies())
        .flatMap(faults -> faults);
  }

  private static Stream<FaultRow> silent() {
    return Stream.of(
            row("no response", STALL),
            row("headers that stop arriving", send("HTTP/1.1 200 OK\r\nX-A: ").then(STALL)),
            row(
                "headers that arrive one byte at a time",
                drip(head("200 OK", "X-A: " + "a".repeat(500)))),
            row("103, then no response", send(head("103 Early Hints")).then(STALL)),
            row("2xx whose body never arrives", send(head("200 OK", LONG)).then(STALL)),
            row(
                "2xx whose body arrives one byte at a time",
                send(head("200 OK", LONG)).then(drip(" ".repeat(500)))))
        .map(fault -> fault.timedOut(false));
  }

  private static Stream<FaultRow> stalled() {
    return Stream.of(
            row("401 whose body stalls", truncated("401 Unauthorized", STALL)),
            row("403 whose body stalls", truncated("403 Forbidden", STALL)),
            row("503 whose body stalls", truncated("503 Service Unavailable", STALL)))
        .map(fault -> fault.timedOut(true));
  }

  private static Stream<FaultRow> lost() {
    return Stream.of(
        row("connection closed without a response", END),
        row("connection closed within the status line", send("HTTP/1.1 20").then(END)),
        row("connection closed within the headers", send("HTTP/1.1 200 OK\r\nX-A").then(END)),
        row("connection reset before the response", RESET),
        row("2xx, connection reset after the headers", send(head("200 OK", LONG)).then(RESET)),
        row("2xx, connection reset in the body", send(head("200 OK", LONG) + "{").then(RESET)),
        row(
            "2xx whose body ends before its `Content-Length`",
            send(head("206 Partial", LONG) + SUCCESS).then(END)),
        row(
            "2xx whose chunked body ends within a chunk",
            send(head("200 OK", CHUNKED) + chunk(SUCCESS).substring(0, 20)).then(END)),
        row(
            "2xx whose chunked body ends without its last chunk",
            send(head("299 Odd", CHUNKED) + chunk(SUCCESS)).then(END)));
  }

  private static Stream<FaultRow> invalid() {
    return Stream.of(
        row("a response that is not HTTP", send("SSH-2.0-OpenSSH_9.2p1\r\n\r\n").then(END)),
        row("HTTP/2 where HTTP/1.1 was expected", send("\0\0\0\4\0\0\0\0\0\r\n\r\n").then(END)),
        row(
            "the status line `ICY 200 OK`",
            send(CONFIRMATION.replace("HTTP/1.1", "ICY")).then(END)),
        row("a negative status", send(head("-12 X")).then(END)),
        row("a status below 100", send(response("020 X", SUCCESS)).then(END)),
        row("a four-digit status", send(response("2000 X", SUCCESS)).then(END)),
        row(
            "a status in Arabic digits",
            utf8(response(ARABIC_201 + " Created", SUCCESS)).then(END)),
        row(
            "a status in Arabic digits after a 103",
            utf8(head("103 Early Hints") + response(ARABIC_201 + " Created", SUCCESS)).then(END)),
        lengths("2xx with a negative `Content-Length`", "-5"),
        lengths("2xx with `Content-Length: -1`", "-1"),
        lengths("2xx with a signed `Content-Length`", "+" + SUCCESS.length()),
        lengths("2xx with a non-numeric `Content-Length`", "many"),
        lengths("2xx with two values in one `Content-Length`", "5, " + SUCCESS.length()),
        lengths(
            "2xx with two different `Content-Length`s", "5\r\nContent-Length: " + SUCCESS.length()),
        row(
            "2xx with a `Transfer-Encoding` besides chunked",
            send(head("200 OK", "Transfer-Encoding: gzip, chunked") + chunk(SUCCESS) + chunk(""))
                .then(END)),
        chunks("2xx with a malformed chunk size", "zz\r\n" + chunk(SUCCESS)),
        chunks("2xx with a negative chunk size", "-5\r\n" + chunk(SUCCESS)),
        chunks("2xx with a signed chunk size", "+" + chunk(SUCCESS) + chunk("")),
        chunks("2xx with a chunk size beyond 64 bits", "f".repeat(17) + "\r\n" + SUCCESS),
        chunks("2xx with an empty chunk size", "\r\n" + chunk(SUCCESS)),
        row(
            "headers of 1 MiB",
            send(head("200 OK", "X-A: " + "a".repeat(1 << 20), length(SUCCESS)) + SUCCESS)),
        row("endless 1xx responses", endlessly(head("103 Early Hints").repeat(100))),
        row(
            "endless headers",
            send("HTTP/1.1 200 OK\r\n").then(endlessly("X-A: a\r\n".repeat(500)))));
  }

  private static FaultRow lengths(String name, String length) {
    return row(name, send(head("200 OK", "Content-Length: " + length) + SUCCESS).then(END));
  }

  private static FaultRow chunks(String name, String body) {
    return row(name, send(head("200 OK", CHUNKED) + body).then(END));
  }

  private static Script utf8(String text) {
    return send(text.getBytes(UTF_8));
  }

  private static Stream<FaultRow> truncated() {
    return Stream.of(
        row("302 whose body is truncated", truncated("302 Found", END)),
        row("401 whose body is truncated", truncated("401 Unauthorized", END)),
        row("401, connection reset in the body", truncated("401 Unauthorized", RESET)),
        row("403 whose body is truncated", truncated("403 Forbidden", END)),
        row("503 whose body is truncated", truncated("503 Service Unavailable", END)),
        row("999 whose body is truncated", truncated("999 Odd", END)));
  }

  private static Script truncated(String status, Script ending) {
    return send(head(status, LONG) + "{").then(ending);
  }

  private static Stream<FaultRow> harmless() {
    String chunked = chunk(SUCCESS.substring(0, 5)) + chunk(SUCCESS.substring(5)) + chunk("");
    return Stream.of(
        row("100 before the response", interim("100 Continue")),
        row("102 before the response", interim("102 Processing")),
        row("103 before the response", interim("103 Early Hints")),
        row(
            "several 1xx before the response",
            interim("100 Continue", "102 Processing", "103 Early Hints", "103 Early Hints")),
        row("2xx, connection reset after the whole response", CONFIRM.then(RESET)),
        row("2xx whose body is longer than its `Content-Length`", CONFIRM.then(send("more"))),
        row("2xx, chunked", send(head("200 OK", CHUNKED) + chunked)),
        row(
            "2xx, chunked, with a `Content-Length` as well",
            send(head("200 OK", CHUNKED, "Content-Length: 5") + chunked)),
        row(
            "2xx with the same `Content-Length` twice",
            send(response("200 OK", SUCCESS, length(SUCCESS)))),
        row(
            "2xx whose headers are folded or have no colon",
            send(response("200 OK", SUCCESS, "X-A: a", " folded", "nothing"))),
        row("2xx in HTTP/1.0", send(CONFIRMATION.replace("HTTP/1.1", "HTTP/1.0"))),
        row("2xx with a close-delimited body", send(head("200 OK") + SUCCESS).then(END)));
  }

  private static Script interim(String... statuses) {
    String heads = Stream.of(statuses).map(status -> head(status)).reduce("", String::concat);
    return send(heads).then(CONFIRM);
  }

  /** Responses after which HTTP libraries tend to send a second request. */
  private static Stream<FaultRow> statuses() {
    return Stream.of(
        row("unsolicited 101", send(head("101 Switching Protocols"))),
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
        row("2xx with a truncated gzip stream", gzipped(Arrays.copyOf(whole, 25))),
        row("205 with a close-delimited body", send(head("205 Reset Content") + SUCCESS).then(END)),
        row("2xx labelled gzip that is not gzip", gzipped(SUCCESS.getBytes(UTF_8))),
        row("2xx with an empty gzip stream", gzipped(gzip(new byte[0]))),
        row("2xx labelled gzip with an empty body", gzipped(new byte[0])),
        row(
            "2xx labelled gzip with an empty chunked body",
            send(head("200 OK", GZIP, CHUNKED) + "0\r\n\r\n")),
        row(
            "2xx labelled gzip with an empty close-delimited body",
            send(head("200 OK", GZIP)).then(END)),
        row("gzip bomb", gzipped(gzip(new byte[16 << 20]))),
        endless("2xx with an endless body", head("200 OK"), " ".repeat(8192)),
        endless(
            "2xx with an endless chunk extension",
            head("200 OK", CHUNKED) + "1;",
            "x".repeat(8192)),
        endless("2xx with an endless chunk size", head("200 OK", CHUNKED), "0".repeat(8192)),
        endless(
            "2xx with endless trailers",
            head("200 OK", CHUNKED) + "0\r\n",
            "X-A: a\r\n".repeat(500)),
        endless(
            "2xx with an endless gzip header",
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
