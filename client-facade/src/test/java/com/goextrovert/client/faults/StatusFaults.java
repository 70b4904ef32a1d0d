package com.goextrovert.client.faults;

import static com.goextrovert.client.error.Delivery.REJECTED;
import static com.goextrovert.client.error.Delivery.UNKNOWN;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.send;

import com.goextrovert.client.error.AuthenticationException;
import com.goextrovert.client.error.RateLimitException;
import com.goextrovert.client.error.ServerException;
import com.goextrovert.client.error.UnexpectedStatusException;
import java.util.stream.Stream;

/** Whole responses after which HTTP libraries like to send a second request of their own. */
final class StatusFaults {
  private StatusFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
        Fault.of("101 that was not asked for", send(head("101 Switching Protocols")))
            .isFinal(UnexpectedStatusException.class, UNKNOWN),
        Fault.of("304", send(head("304 Not Modified")))
            .isFinal(UnexpectedStatusException.class, UNKNOWN),
        Fault.of("401 with a challenge", error("401 Unauthorized", "WWW-Authenticate: Basic"))
            .isFinal(AuthenticationException.class, REJECTED),
        Fault.of("407 without a proxy", error("407 Proxy", "Proxy-Authenticate: Basic"))
            .isFinal(UnexpectedStatusException.class, REJECTED),
        Fault.of("408", error("408 Request Timeout"))
            .isFinal(UnexpectedStatusException.class, UNKNOWN),
        Fault.of("421", error("421 Misdirected Request"))
            .isFinal(UnexpectedStatusException.class, REJECTED),
        Fault.of("429 with `Retry-After: 0`", error("429 Slow", "Retry-After: 0"))
            .isRetried(RateLimitException.class, REJECTED),
        Fault.of(
                "429 with `Retry-After: 99999999999999999999`",
                error("429 Slow", "Retry-After: 99999999999999999999"))
            .isFinal(RateLimitException.class, REJECTED),
        Fault.of("503 with `Retry-After: 0`", error("503 Busy", "Retry-After: 0"))
            .isRetriedIfSafe(ServerException.class, UNKNOWN),
        Fault.of(
                "503 with `Retry-After: 99999999999999999999`",
                error("503 Busy", "Retry-After: 99999999999999999999"))
            .isFinal(ServerException.class, UNKNOWN));
  }
}
