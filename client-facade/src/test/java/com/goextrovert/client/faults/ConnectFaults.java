package com.goextrovert.client.faults;

import static com.goextrovert.client.internal.http.Scripts.CONFIRM;
import static com.goextrovert.client.internal.http.Scripts.END;
import static com.goextrovert.client.internal.http.Scripts.RESET;
import static com.goextrovert.client.internal.http.Scripts.STALL;
import static com.goextrovert.client.internal.http.Scripts.error;
import static com.goextrovert.client.internal.http.Scripts.head;
import static com.goextrovert.client.internal.http.Scripts.send;

import com.goextrovert.client.error.RequestTimeoutException;
import com.goextrovert.client.error.TransportException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Peer;
import com.goextrovert.client.internal.http.Tls;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Before the first byte of the request. */
final class ConnectFaults {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Tls THIS_HOST = new Tls("127.0.0.1");
  private static final Tls OTHER_HOST = new Tls("other.example");

  private ConnectFaults() {}

  static Stream<Fault> all() {
    return Stream.of(tcp(), proxies(), tls()).flatMap(faults -> faults);
  }

  private static Stream<Fault> tcp() {
    return Stream.of(
        Fault.of("connection refused", LoopbackServer::refusing)
            .isNotSent(TransportException.class, 2),
        Fault.of("host name without an address", CONFIRM)
            .with(client -> client.baseUrl("http://nohost.invalid").allowInsecureHttp(true))
            .isNotSent(TransportException.class, 2),
        Fault.of("connecting takes longer than `connectTimeout`", LoopbackServer::full)
            .with(client -> client.connectTimeout(SHORT))
            .isNotSent(RequestTimeoutException.class, 2));
  }

  private static Stream<Fault> proxies() {
    return Stream.of(
        Fault.of("proxy that refuses with 403", proxy(error("403 Forbidden")))
            .throughProxy()
            .isNotSent(TransportException.class, 1),
        Fault.of(
                "proxy that asks for credentials (407)",
                proxy(error("407 Proxy", "Proxy-Authenticate: Basic")))
            .throughProxy()
            .isNotSent(TransportException.class, 1),
        Fault.of("proxy that cannot connect (502)", proxy(error("502 Bad Gateway")))
            .throughProxy()
            .isNotSent(TransportException.class, 2),
        Fault.of("proxy selector that throws", CONFIRM)
            .with(client -> client.proxy(new ThrowingSelector()))
            .isNotSent(TransportException.class, 1));
  }

  private static Stream<Fault> tls() {
    return Stream.of(
        Fault.of(
                "certificate of an authority that is not trusted",
                () -> LoopbackServer.overTls(THIS_HOST, CONFIRM))
            .with(client -> client.trustStore(OTHER_HOST.trusted()))
            .isNotSent(TransportException.class, 1),
        Fault.of("certificate of another host", () -> LoopbackServer.overTls(OTHER_HOST, CONFIRM))
            .isNotSent(TransportException.class, 1),
        Fault.of(
                "plain HTTP where TLS was expected",
                insteadOfTls(send(head("400 Bad Request", "Content-Length: 0")).then(STALL)))
            .isNotSent(TransportException.class, 1),
        Fault.of("connection ended during the TLS handshake", insteadOfTls(END))
            .isNotSent(TransportException.class, 1),
        Fault.of("connection reset during the TLS handshake", insteadOfTls(RESET))
            .isNotSent(TransportException.class, 1),
        Fault.of("TLS handshake takes longer than `connectTimeout`", insteadOfTls(STALL))
            .with(client -> client.connectTimeout(SHORT))
            .isNotSent(RequestTimeoutException.class, 2),
        Fault.of("TLS handshake takes longer than `attemptTimeout`", insteadOfTls(STALL))
            .with(client -> client.attemptTimeout(SHORT))
            .isNotSent(RequestTimeoutException.class, 2));
  }

  private static Supplier<LoopbackServer> insteadOfTls(Script script) {
    Script hello = peer -> peer.receive(1);
    return () -> LoopbackServer.insteadOfTls(hello.then(script));
  }

  /** A CONNECT request is the client library's, not a request of ours. */
  private static Supplier<LoopbackServer> proxy(Script response) {
    Script connect = Peer::skipHead;
    return () -> LoopbackServer.playing(connect.then(response));
  }

  private static final class ThrowingSelector extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      throw new IllegalArgumentException("port out of range");
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }
}
