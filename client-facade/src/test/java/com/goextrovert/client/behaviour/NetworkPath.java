package com.goextrovert.client.behaviour;

import static com.goextrovert.client.internal.http.Scripts.SOCKS;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.TestClients;
import com.goextrovert.client.internal.http.FixedProxySelector;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.Peer;
import com.goextrovert.client.internal.http.Scripts;
import com.goextrovert.client.internal.http.Tls;
import com.goextrovert.sandbox.ExtrovertSandbox;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A network path from a client through relays to a sandbox. {@link #close} stops all servers. */
final class NetworkPath implements AutoCloseable {

  /** The relays between client and sandbox. */
  enum Via {
    NOTHING,
    CONNECTION_CLOSE,
    HTTP_PROXY,
    SOCKS_PROXY,
    TLS,
    TLS_THROUGH_HTTP_PROXY,
    TLS_THROUGH_SOCKS_PROXY
  }

  private static final Tls CERTIFICATE = new Tls();
  private static final Script CONNECT =
      ((Script) Peer::skipHead).then(Scripts.send("HTTP/1.1 200 OK\r\n\r\n"));

  private final ExtrovertSandbox sandbox;
  private final List<LoopbackServer> relays = new ArrayList<>();
  private final String url;
  private final ProxySelector proxies;

  NetworkPath(Via via) {
    sandbox = ExtrovertSandbox.builder().persistentConnections(via != Via.CONNECTION_CLOSE).start();
    boolean tls = via.name().startsWith("TLS");
    Script relay = relayTo(URI.create(sandbox.baseUrl()).getPort());
    LoopbackServer end = tls ? relay(LoopbackServer.playingOverTls(CERTIFICATE, relay)) : null;
    url = tls ? "https://127.0.0.1:" + end.port() : sandbox.baseUrl();
    Script toEnd = tls ? relayTo(end.port()) : relay;
    proxies =
        switch (via) {
          case NOTHING, CONNECTION_CLOSE, TLS ->
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

  /** Returns the sandbox at the end of the path. */
  ExtrovertSandbox sandbox() {
    return sandbox;
  }

  /** Returns a builder for clients that use this path. */
  ExtrovertClient.Builder client() {
    return TestClients.patient()
        .apiKey(sandbox.apiKey())
        .baseUrl(url)
        .trustStore(CERTIFICATE.trusted())
        .proxy(proxies);
  }

  /** Returns whether every relay accepted a connection. */
  boolean usedAllRelays() {
    return relays.stream().noneMatch(relay -> relay.peers().isEmpty());
  }

  @Override
  public void close() {
    relays.forEach(LoopbackServer::close);
    sandbox.close();
  }
}
