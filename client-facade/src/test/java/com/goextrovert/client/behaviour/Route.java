package com.goextrovert.client.behaviour;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.internal.http.FixedProxySelector;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Tls;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A route from a client to a sandbox, through servers that relay. Closing it closes them all. */
final class Route implements AutoCloseable {

  /** The routes there are. */
  enum Kind {
    PLAIN,
    CONNECTION_CLOSE,
    HTTP_PROXY,
    SOCKS_PROXY,
    TLS,
    TLS_THROUGH_HTTP_PROXY,
    TLS_THROUGH_SOCKS_PROXY
  }

  private static final Tls CERTIFICATE = new Tls();
  private static final Script CONNECT =
      peer -> {
        peer.skipHead();
        peer.send("HTTP/1.1 200 OK\r\n\r\n");
      };
  private static final Script SOCKS =
      peer -> {
        peer.receive(peer.receive(2)[1]);
        peer.send(new byte[] {5, 0});
        boolean named = peer.receive(4)[3] == 3;
        peer.receive((named ? peer.receive(1)[0] : 4) + 2);
        peer.send(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      };

  private final ExtrovertSandbox sandbox;
  private final List<LoopbackServer> relays = new ArrayList<>();
  private final String url;
  private final ProxySelector proxies;

  Route(Kind kind) {
    sandbox =
        ExtrovertSandbox.builder().persistentConnections(kind != Kind.CONNECTION_CLOSE).start();
    boolean tls = kind.name().startsWith("TLS");
    Script relay = relayTo(URI.create(sandbox.baseUrl()).getPort());
    LoopbackServer end = tls ? relay(LoopbackServer.playingOverTls(CERTIFICATE, relay)) : null;
    url = tls ? "https://127.0.0.1:" + end.port() : sandbox.baseUrl();
    Script toEnd = tls ? relayTo(end.port()) : relay;
    proxies =
        switch (kind) {
          case PLAIN, CONNECTION_CLOSE, TLS ->
              new FixedProxySelector(() -> List.of(Proxy.NO_PROXY));
          case HTTP_PROXY -> through(Proxy.Type.HTTP, toEnd);
          case TLS_THROUGH_HTTP_PROXY -> through(Proxy.Type.HTTP, CONNECT.then(toEnd));
          case SOCKS_PROXY, TLS_THROUGH_SOCKS_PROXY -> through(Proxy.Type.SOCKS, SOCKS.then(toEnd));
        };
  }

  private ProxySelector through(Proxy.Type type, Script script) {
    return FixedProxySelector.to(relay(LoopbackServer.playing(script)), type);
  }

  private LoopbackServer relay(LoopbackServer relay) {
    relays.add(relay);
    return relay;
  }

  private static Script relayTo(int port) {
    return peer -> peer.relay(port);
  }

  /** The provider at its end. */
  ExtrovertSandbox sandbox() {
    return sandbox;
  }

  /** A client that takes this route. */
  ExtrovertClient.Builder client() {
    return ExtrovertClient.builder()
        .apiKey(sandbox.apiKey())
        .baseUrl(url)
        .trustStore(CERTIFICATE.trusted())
        .proxy(proxies);
  }

  /** Whether anything took this route. */
  boolean wasTaken() {
    return relays.stream().noneMatch(relay -> relay.peers().isEmpty());
  }

  @Override
  public void close() {
    relays.forEach(LoopbackServer::close);
    sandbox.close();
  }
}
