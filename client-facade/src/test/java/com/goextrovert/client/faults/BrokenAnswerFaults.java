package com.goextrovert.client.faults;

import static com.goextrovert.client.error.Delivery.REJECTED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.faults.Reply.CONFIRM;
import static com.goextrovert.client.faults.Reply.END;
import static com.goextrovert.client.faults.Reply.RESET;
import static com.goextrovert.client.faults.Reply.SUCCESS;
import static com.goextrovert.client.faults.Reply.head;
import static com.goextrovert.client.faults.Reply.length;
import static com.goextrovert.client.faults.Reply.send;

import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.PermissionDeniedException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.error.TransportException;
import java.util.stream.Stream;

/** The request arrived, and what comes back is no whole answer in HTTP. */
final class BrokenAnswerFaults {
  private static final String LONG = "Content-Length: 500";
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  private BrokenAnswerFaults() {}

  static Stream<Fault> all() {
    return Stream.of(lost(), cutAfterAStatus(), harmless()).flatMap(faults -> faults);
  }

  private static Stream<Fault> lost() {
    String chunk = Integer.toHexString(SUCCESS.length()) + "\r\n" + SUCCESS + "\r\n";
    return Stream.of(
            Fault.of("connection ended without an answer", END),
            Fault.of("connection ended within the status line", send("HTTP/1.1 20").then(END)),
            Fault.of(
                "connection ended within the headers", send("HTTP/1.1 200 OK\r\nX-A").then(END)),
            Fault.of("connection reset before the answer", RESET),
            Fault.of(
                "2xx, connection reset after the headers", send(head("200 OK", LONG)).then(RESET)),
            Fault.of(
                "2xx, connection reset in the body", send(head("200 OK", LONG) + "{").then(RESET)),
            Fault.of(
                "2xx whose body ends before its `Content-Length`",
                send(head("200 OK", LONG) + SUCCESS).then(END)),
            Fault.of(
                "2xx whose chunked body ends within a chunk",
                send(head("200 OK", CHUNKED) + chunk.substring(0, 20)).then(END)),
            Fault.of(
                "2xx whose chunked body ends without its last chunk",
                send(head("200 OK", CHUNKED) + chunk).then(END)),
            Fault.of(
                "2xx with a malformed chunk size",
                send(head("200 OK", CHUNKED) + "zz\r\n" + chunk).then(END)),
            Fault.of("what is not HTTP", send("SSH-2.0-OpenSSH_9.2p1\r\n\r\n").then(END)),
            Fault.of(
                "HTTP/2 where HTTP/1.1 was expected", send("\0\0\0\4\0\0\0\0\0\r\n\r\n").then(END)),
            Fault.of(
                "headers of 1 MiB",
                send(head("200 OK", "X-A: " + "a".repeat(1 << 20), length(SUCCESS)) + SUCCESS)),
            Fault.of("1xx without number", Reply.endlessly(head("103 Early Hints"))),
            Fault.of(
                "headers without number",
                send("HTTP/1.1 200 OK\r\n").then(Reply.endlessly("X-A: a\r\n"))))
        .map(fault -> fault.isRepeatedIfSafe(TransportException.class, UNKNOWN));
  }

  private static Stream<Fault> cutAfterAStatus() {
    return Stream.of(
        Fault.of("401 whose body is cut", cut("401 Unauthorized", END))
            .isFinal(AuthenticationException.class, REJECTED),
        Fault.of("401, connection reset in the body", cut("401 Unauthorized", RESET))
            .isFinal(AuthenticationException.class, REJECTED),
        Fault.of("403 whose body is cut", cut("403 Forbidden", END))
            .isFinal(PermissionDeniedException.class, REJECTED),
        Fault.of("503 whose body is cut", cut("503 Service Unavailable", END))
            .isRepeatedIfSafe(ServerException.class, UNKNOWN));
  }

  private static Reply cut(String status, Reply ending) {
    return send(head(status, LONG) + "{").then(ending);
  }

  private static Stream<Fault> harmless() {
    String chunked =
        "5\r\n"
            + SUCCESS.substring(0, 5)
            + "\r\n"
            + Integer.toHexString(SUCCESS.length() - 5)
            + "\r\n"
            + SUCCESS.substring(5)
            + "\r\n0\r\n\r\n";
    return Stream.of(
            Fault.of("100 before the answer", interim("100 Continue")),
            Fault.of("102 before the answer", interim("102 Processing")),
            Fault.of("103 before the answer", interim("103 Early Hints")),
            Fault.of(
                "several 1xx before the answer",
                interim("100 Continue", "102 Processing", "103 Early Hints", "103 Early Hints")),
            Fault.of("2xx, connection reset after the whole answer", CONFIRM.then(RESET)),
            Fault.of(
                "2xx whose body is longer than its `Content-Length`", CONFIRM.then(send("more"))),
            Fault.of("2xx, chunked", send(head("200 OK", CHUNKED) + chunked)),
            Fault.of(
                "2xx whose body ends with the connection",
                send(head("200 OK") + SUCCESS).then(END)))
        .map(Fault::isConfirmed);
  }

  private static Reply interim(String... statuses) {
    String heads = Stream.of(statuses).map(status -> head(status)).reduce("", String::concat);
    return send(heads).then(CONFIRM);
  }
}
