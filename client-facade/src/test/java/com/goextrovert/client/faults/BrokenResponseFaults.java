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
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.length;
import static com.goextrovert.client.internal.http.Scripts.response;
import static com.goextrovert.client.internal.http.Scripts.send;

import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The request arrived, and what comes back is not a whole, valid response, or none in time. */
final class BrokenResponseFaults {
  private static final String LONG = "Content-Length: 500";
  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final String ARABIC_201 = "\u0662\u0660\u0661";

  private BrokenResponseFaults() {}

  static Stream<FaultRow> all() {
    return Stream.of(silent(), stalled(), lost(), invalid(), truncated(), harmless())
        .flatMap(faults -> faults);
  }

  private static Stream<FaultRow> silent() {
    return Stream.of(
            row("no response", STALL),
            row("headers without end", send("HTTP/1.1 200 OK\r\nX-A: ").then(STALL)),
            row("headers one byte at a time", drip(head("200 OK", "X-A: " + "a".repeat(500)))),
            row("103, and no response", send(head("103 Early Hints")).then(STALL)),
            row("2xx whose body does not come", send(head("200 OK", LONG)).then(STALL)),
            row(
                "2xx whose body comes one byte at a time",
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
        row("connection ended without a response", END),
        row("connection ended within the status line", send("HTTP/1.1 20").then(END)),
        row("connection ended within the headers", send("HTTP/1.1 200 OK\r\nX-A").then(END)),
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
        row("what is not HTTP", send("SSH-2.0-OpenSSH_9.2p1\r\n\r\n").then(END)),
        row("HTTP/2 where HTTP/1.1 was expected", send("\0\0\0\4\0\0\0\0\0\r\n\r\n").then(END)),
        row("`ICY 200 OK`", send(CONFIRMATION.replace("HTTP/1.1", "ICY")).then(END)),
        row("a negative status", send(head("-12 X")).then(END)),
        row("a status below 100", send(response("020 X", SUCCESS)).then(END)),
        row("a status of four digits", send(response("2000 X", SUCCESS)).then(END)),
        row(
            "a status in Arabic digits",
            utf8(response(ARABIC_201 + " Created", SUCCESS)).then(END)),
        row(
            "a status in Arabic digits after a 103",
            utf8(head("103 Early Hints") + response(ARABIC_201 + " Created", SUCCESS)).then(END)),
        lengths("2xx with a negative `Content-Length`", "-5"),
        lengths("2xx with `Content-Length: -1`", "-1"),
        lengths("2xx with a signed `Content-Length`", "+" + SUCCESS.length()),
        lengths("2xx with a `Content-Length` of words", "many"),
        lengths("2xx with two values in one `Content-Length`", "5, " + SUCCESS.length()),
        lengths(
            "2xx with two different `Content-Length`s", "5\r\nContent-Length: " + SUCCESS.length()),
        row(
            "2xx with another `Transfer-Encoding` beside chunked",
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
        row("1xx without number", endlessly(head("103 Early Hints").repeat(100))),
        row(
            "headers without number",
            send("HTTP/1.1 200 OK\r\n").then(endlessly("X-A: a\r\n".repeat(500)))));
  }

  private static FaultRow lengths(String name, String length) {
    return row(name, send(head("200 OK", "Content-Length: " + length) + SUCCESS).then(END));
  }

  private static FaultRow chunks(String name, String body) {
    return row(name, send(head("200 OK", CHUNKED) + body).then(END));
  }

  private static Script utf8(String text) {
    return send(text.getBytes(StandardCharsets.UTF_8));
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
            "2xx, chunked, with a `Content-Length` besides",
            send(head("200 OK", CHUNKED, "Content-Length: 5") + chunked)),
        row(
            "2xx with the same `Content-Length` twice",
            send(response("200 OK", SUCCESS, length(SUCCESS)))),
        row(
            "2xx whose headers are folded or have no colon",
            send(response("200 OK", SUCCESS, "X-A: a", " folded", "nothing"))),
        row("2xx in HTTP/1.0", send(CONFIRMATION.replace("HTTP/1.1", "HTTP/1.0"))),
        row("2xx whose body ends with the connection", send(head("200 OK") + SUCCESS).then(END)));
  }

  private static Script interim(String... statuses) {
    String heads = Stream.of(statuses).map(status -> head(status)).reduce("", String::concat);
    return send(heads).then(CONFIRM);
  }
}
