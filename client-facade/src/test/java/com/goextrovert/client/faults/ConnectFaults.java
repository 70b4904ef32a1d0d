package com.goextrovert.client.faults;

import static com.goextrovert.client.faults.FaultRow.row;
import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.END;
import static com.goextrovert.client.internal.http.Scripts.RESET;
import static com.goextrovert.client.internal.http.Scripts.STALL;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.send;

import com.goextrovert.client.internal.http.FixedProxySelector;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Peer;
import com.goextrovert.client.internal.http.Tls;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Faults before the first byte of the request. */
final class ConnectFaults {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Tls THIS_HOST = new Tls("127.0.0.1");
  private static final Tls OTHER_HOST = new Tls("other.example");

  private ConnectFaults() {}

  static Stream<FaultRow> all() {
    return Stream.of(
        row("connection refused", LoopbackServer::refusing),
        row("host name that cannot be resolved", CONFIRM)
            .with(client -> client.baseUrl("https://nohost.invalid")),
        row("connecting takes longer than `connectTimeout`", LoopbackServer::full)
            .with(client -> client.connectTimeout(SHORT)),
        proxy("proxy that refuses with 403", error("403 Forbidden")),
        proxy(
            "proxy that asks for credentials (407)",
            error("407 Proxy", "Proxy-Authenticate: Basic")),
        proxy("proxy that cannot connect (502)", error("502 Bad Gateway")),
        row("proxy selector that throws", CONFIRM)
            .with(client -> client.proxy(new FixedProxySelector(ConnectFaults::failToSelect))),
        row(
                "certificate from an untrusted authority",
                () -> LoopbackServer.overTls(THIS_HOST, CONFIRM))
            .with(client -> client.trustStore(OTHER_HOST.trusted())),
        row("certificate for another host", () -> LoopbackServer.overTls(OTHER_HOST, CONFIRM)),
        insteadOfTls(
            "plain HTTP where TLS was expected",
            send(head("400 Bad Request", "Content-Length: 0")).then(STALL)),
        insteadOfTls("connection closed during the TLS handshake", END),
        insteadOfTls("connection reset during the TLS handshake", RESET),
        insteadOfTls("TLS handshake takes longer than `connectTimeout`", STALL)
            .with(client -> client.connectTimeout(SHORT)),
        insteadOfTls("TLS handshake takes longer than `attemptTimeout`", STALL)
            .with(client -> client.attemptTimeout(SHORT)));
  }

  /** Skips the CONNECT request, so that the server does not count it. */
  private static FaultRow proxy(String name, Script response) {
    Script connect = Peer::skipHead;
    return row(name, () -> LoopbackServer.playing(connect.then(response))).throughProxy();
  }

  private static List<Proxy> failToSelect() {
    throw new IllegalArgumentException("port out of range");
  }

  private static FaultRow insteadOfTls(String name, Script script) {
    Script hello = peer -> peer.receive(1);
    return row(name, () -> LoopbackServer.insteadOfTls(hello.then(script)));
  }
}
