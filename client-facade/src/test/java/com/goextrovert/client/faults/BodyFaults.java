package com.goextrovert.client.faults;

import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.faults.Reply.END;
import static com.goextrovert.client.faults.Reply.SUCCESS;
import static com.goextrovert.client.faults.Reply.gzip;
import static com.goextrovert.client.faults.Reply.head;
import static com.goextrovert.client.faults.Reply.length;
import static com.goextrovert.client.faults.Reply.send;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.goextrovert.client.error.InvalidResponseException;
import com.goextrovert.client.error.TransportException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whole answers with bodies that are not what they should be. */
final class BodyFaults {
  private BodyFaults() {}

  static Stream<Fault> all() {
    byte[] compressed = gzip(SUCCESS.getBytes(UTF_8));
    return Stream.of(
        Fault.of("2xx, compressed with gzip", gzipped(compressed)).isConfirmed(),
        Fault.of("2xx that calls itself gzip and is not", gzipped(SUCCESS.getBytes(UTF_8)))
            .isFinal(InvalidResponseException.class, UNKNOWN),
        Fault.of("2xx whose gzip is cut", gzipped(Arrays.copyOf(compressed, 25)))
            .isRepeatedIfSafe(TransportException.class, UNKNOWN),
        Fault.of("gzip bomb", gzipped(gzip(new byte[64 << 20])))
            .isFinal(InvalidResponseException.class, UNKNOWN),
        Fault.of(
                "2xx whose body has no end",
                send(head("200 OK")).then(Reply.endlessly(" ".repeat(8192))))
            .isFinal(InvalidResponseException.class, UNKNOWN),
        Fault.of(
                "2xx with a chunk extension without end",
                send(head("200 OK", "Transfer-Encoding: chunked") + "1;")
                    .then(Reply.endlessly("x".repeat(8192))))
            .isFinal(InvalidResponseException.class, UNKNOWN),
        Fault.of(
                "2xx with a negative `Content-Length`",
                send(head("200 OK", "Content-Length: -5") + SUCCESS).then(END))
            .isRepeatedIfSafe(TransportException.class, UNKNOWN),
        Fault.of("a negative status", send(head("-12 X")).then(END))
            .isRepeatedIfSafe(TransportException.class, UNKNOWN),
        Fault.of("200 without a body", send(head("200 OK", "Content-Length: 0")))
            .isFinal(InvalidResponseException.class, UNKNOWN),
        Fault.of("204 without a body", send(head("204 No Content")))
            .isFinal(InvalidResponseException.class, UNKNOWN),
        Fault.of("204 with a body", send(head("204 No Content", length(SUCCESS)) + SUCCESS))
            .isFinal(InvalidResponseException.class, UNKNOWN),
        Fault.of("205 without a body", send(head("205 Reset Content", "Content-Length: 0")))
            .isFinal(InvalidResponseException.class, UNKNOWN),
        Fault.of("205 with a body", send(head("205 Reset Content", length(SUCCESS)) + SUCCESS))
            .isFinal(InvalidResponseException.class, UNKNOWN),
        Fault.of(
                "205 with a body that ends with the connection",
                send(head("205 Reset Content") + SUCCESS).then(END))
            .isConfirmed());
  }

  private static Reply gzipped(byte[] body) {
    String head = head("200 OK", "Content-Encoding: gzip", "Content-Length: " + body.length);
    return send(head).then(send(body));
  }
}
