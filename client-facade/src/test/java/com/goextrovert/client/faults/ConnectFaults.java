package com.goextrovert.client.faults;

import static com.goextrovert.client.faults.Certificate.OF_ANOTHER_HOST;
import static com.goextrovert.client.faults.Certificate.OF_THIS_HOST;
import static com.goextrovert.client.faults.Reply.CONFIRM;

import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Before the first byte of the request. */
final class ConnectFaults {
  private static final Duration SHORT = Duration.ofMillis(300);

  private ConnectFaults() {}

  static Stream<Fault> all() {
    return Stream.concat(tcp(), tls());
  }

  private static Stream<Fault> tcp() {
    return Stream.of(
        Fault.of("connection refused", Nowhere::withoutListener)
            .isNotSent(TransportException.class, 2),
        Fault.of("host name without an address", Nowhere::withoutAddress)
            .isNotSent(TransportException.class, 2),
        Fault.of("connecting takes longer than `connectTimeout`", Nowhere::withoutRoom)
            .with(client -> client.connectTimeout(SHORT))
            .isNotSent(RequestTimeoutException.class, 2));
  }

  private static Stream<Fault> tls() {
    return Stream.of(
        Fault.of(
                "certificate of an authority that is not trusted",
                () -> FaultServer.replyingOverTls(OF_THIS_HOST, CONFIRM))
            .with(client -> client.trustStore(OF_ANOTHER_HOST.asTrustStore()))
            .isNotSent(TransportException.class, 1),
        Fault.of(
                "certificate of another host",
                () -> FaultServer.replyingOverTls(OF_ANOTHER_HOST, CONFIRM))
            .isNotSent(TransportException.class, 1),
        Fault.of("plain HTTP where TLS was expected", insteadOfTls(ConnectFaults::refusePlainly))
            .isNotSent(TransportException.class, 1),
        Fault.of("connection ended during the TLS handshake", insteadOfTls(Reply.END))
            .isNotSent(TransportException.class, 1),
        Fault.of("connection reset during the TLS handshake", insteadOfTls(Reply.RESET))
            .isNotSent(TransportException.class, 1),
        Fault.of("TLS handshake takes longer than `connectTimeout`", insteadOfTls(Reply.STALL))
            .with(client -> client.connectTimeout(SHORT))
            .isNotSent(RequestTimeoutException.class, 2));
  }

  private static Supplier<Upstream> insteadOfTls(Reply reply) {
    return () ->
        FaultServer.playingInsteadOfTls(
            client -> {
              client.readSomething();
              reply.to(client);
            });
  }

  private static void refusePlainly(ServedConnection client) throws IOException {
    client.send(Reply.head("400 Bad Request", "Content-Length: 0"));
    client.stall();
  }
}
