package com.goextrovert.client.faults;

import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.http.Scripts.END;
import static com.goextrovert.client.internal.http.Scripts.SUCCESS;
import static com.goextrovert.client.internal.http.Scripts.endlessly;
import static com.goextrovert.client.internal.http.Scripts.gzip;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.response;
import static com.goextrovert.client.internal.http.Scripts.send;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whole responses with bodies that are not what they should be. */
final class BodyFaults {
  private static final String GZIP = "Content-Encoding: gzip";
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  private BodyFaults() {}

  static Stream<Fault> all() {
    byte[] compressed = gzip(SUCCESS.getBytes(UTF_8));
    return Stream.concat(
        Stream.of(
            Fault.of("2xx, compressed with gzip", gzipped(compressed)).isConfirmed(),
            Fault.of("2xx whose gzip is truncated", gzipped(Arrays.copyOf(compressed, 25)))
                .isRetriedIfSafe(TransportException.class, UNKNOWN),
            Fault.of(
                    "205 with a body that ends with the connection",
                    send(head("205 Reset Content") + SUCCESS).then(END))
                .isConfirmed()),
        invalid());
  }

  private static Stream<Fault> invalid() {
    return Stream.of(
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
            Fault.of(
                "2xx whose body has no end",
                send(head("200 OK")).then(endlessly(" ".repeat(8192)))),
            Fault.of(
                "2xx with a chunk extension without end",
                send(head("200 OK", CHUNKED) + "1;").then(endlessly("x".repeat(8192)))),
            Fault.of(
                "2xx with a chunk size without end",
                send(head("200 OK", CHUNKED)).then(endlessly("0".repeat(8192)))),
            Fault.of(
                "2xx with trailers without end",
                send(head("200 OK", CHUNKED) + "0\r\n").then(endlessly("X-A: a\r\n"))),
            Fault.of(
                "2xx with a gzip header without end",
                send(head("200 OK", GZIP, CHUNKED) + "a\r\n\37\213\10\10\0\0\0\0\0\0\r\n")
                    .then(endlessly("2000\r\n" + "n".repeat(8192) + "\r\n"))),
            Fault.of("200 without a body", send(response("200 OK", ""))),
            Fault.of("204 without a body", send(head("204 No Content"))),
            Fault.of("204 with a body", send(response("204 No Content", SUCCESS))),
            Fault.of("205 without a body", send(response("205 Reset Content", ""))),
            Fault.of("205 with a body", send(response("205 Reset Content", SUCCESS))))
        .map(fault -> fault.isFinal(InvalidResponseException.class, UNKNOWN));
  }

  private static Script gzipped(byte[] body) {
    return send(head("200 OK", GZIP, "Content-Length: " + body.length)).then(send(body));
  }
}
