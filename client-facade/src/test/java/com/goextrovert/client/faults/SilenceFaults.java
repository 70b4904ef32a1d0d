package com.goextrovert.client.faults;

import static com.goextrovert.client.error.Delivery.REJECTED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.http.Scripts.STALL;
import static com.goextrovert.client.internal.http.Scripts.drip;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.send;

import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.PermissionDeniedException;
import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import java.util.stream.Stream;

/** The request arrived, and no whole response comes before {@code attemptTimeout}. */
final class SilenceFaults {
  private static final String LONG = "Content-Length: 500";

  private SilenceFaults() {}

  static Stream<Fault> all() {
    return Stream.concat(withoutStatus(), withStatus());
  }

  private static Stream<Fault> withoutStatus() {
    return Stream.of(
            Fault.of("no response", STALL),
            Fault.of("headers without end", send("HTTP/1.1 200 OK\r\nX-A: ").then(STALL)),
            Fault.of("headers one byte at a time", drip(head("200 OK", "X-A: " + "a".repeat(500)))),
            Fault.of("103, and no response", send(head("103 Early Hints")).then(STALL)),
            Fault.of("2xx whose body does not come", send(head("200 OK", LONG)).then(STALL)),
            Fault.of(
                "2xx whose body comes one byte at a time",
                send(head("200 OK", LONG)).then(drip(" ".repeat(500)))))
        .map(fault -> fault.timedOut(false))
        .map(fault -> fault.isRetriedIfSafe(RequestTimeoutException.class, UNKNOWN));
  }

  private static Stream<Fault> withStatus() {
    return Stream.of(
            Fault.of("401 whose body stalls", stalled("401 Unauthorized"))
                .isFinal(AuthenticationException.class, REJECTED),
            Fault.of("403 whose body stalls", stalled("403 Forbidden"))
                .isFinal(PermissionDeniedException.class, REJECTED),
            Fault.of("503 whose body stalls", stalled("503 Service Unavailable"))
                .isRetriedIfSafe(ServerException.class, UNKNOWN))
        .map(fault -> fault.timedOut(true));
  }

  private static Script stalled(String status) {
    return send(head(status, LONG) + "{").then(STALL);
  }
}
