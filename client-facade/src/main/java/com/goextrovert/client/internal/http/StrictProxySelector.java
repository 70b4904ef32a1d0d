package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Fails if its delegate fails. If a selector throws {@code IllegalArgumentException} or returns
 * nothing, OkHttp connects directly, and the API key bypasses the proxy.
 */
final class StrictProxySelector extends ProxySelector {
  /** Thrown when a selector fails or returns no usable proxy. */
  static final class UnknownProxyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownProxyException(Throwable cause) {
      super(cause);
    }
  }

  private final ProxySelector selector;

  /** Delegates to a selector; null selects the platform's. */
  StrictProxySelector(ProxySelector selector) {
    this.selector = selector;
  }

  @Override
  public List<Proxy> select(URI uri) {
    try {
      ProxySelector current = current();
      List<Proxy> proxies = current == null ? List.of(Proxy.NO_PROXY) : current.select(uri);
      if (proxies.isEmpty() || !proxies.stream().allMatch(StrictProxySelector::isUsable)) {
        throw new IllegalStateException("the selector returned no proxy, or one without a port");
      }
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

  private static boolean isUsable(Proxy proxy) {
    return proxy.type() == Proxy.Type.DIRECT
        || ((InetSocketAddress) proxy.address()).getPort() != 0;
  }
}
