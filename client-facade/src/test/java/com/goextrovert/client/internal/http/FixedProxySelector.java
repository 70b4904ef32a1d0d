package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** Selects the same proxies for every address, and throws when a connection failure is reported. */
public final class FixedProxySelector extends ProxySelector {
  private final Supplier<List<Proxy>> selection;

  public FixedProxySelector(Supplier<List<Proxy>> selection) {
    this.selection = selection;
  }

  public static FixedProxySelector to(LoopbackServer proxy, Proxy.Type type) {
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", proxy.port());
    return new FixedProxySelector(() -> List.of(new Proxy(type, address)));
  }

  @Override
  public List<Proxy> select(URI uri) {
    return selection.get();
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    throw new IllegalStateException(failure);
  }
}
