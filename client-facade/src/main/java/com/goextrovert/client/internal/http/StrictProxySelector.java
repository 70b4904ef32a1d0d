package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Fails where the selector behind it fails. OkHttp would connect directly if a selector throws
 * {@code IllegalArgumentException} or returns nothing, and send the API key past the proxy.
 */
final class StrictProxySelector extends ProxySelector {
  private final ProxySelector selector;

  /**
   * Asks a selector.
   *
   * @param selector the selector; null for the platform's
   */
  StrictProxySelector(ProxySelector selector) {
    this.selector = selector;
  }

  @Override
  public List<Proxy> select(URI uri) {
    try {
      ProxySelector current = current();
      List<Proxy> proxies = current == null ? List.of(Proxy.NO_PROXY) : current.select(uri);
      if (proxies.isEmpty()) {
        throw new IllegalStateException("the selector returned no proxy");
      }
      proxies.forEach(StrictProxySelector::check);
      return proxies;
    } catch (RuntimeException e) {
      throw new UnknownProxyException(e);
    }
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    ProxySelector current = current();
    if (current != null) {
      current.connectFailed(uri, address, failure);
    }
  }

  private ProxySelector current() {
    return selector == null ? ProxySelector.getDefault() : selector;
  }

  private static void check(Proxy proxy) {
    if (proxy.type() != Proxy.Type.DIRECT && ((InetSocketAddress) proxy.address()).getPort() == 0) {
      throw new IllegalStateException("the selector returned a proxy without a port");
    }
  }
}
