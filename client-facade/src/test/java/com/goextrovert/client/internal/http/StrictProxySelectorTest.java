package com.goextrovert.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Proxies that the platform selects; {@link ProxyTest} has those of the builder. */
@Isolated("It replaces the selector of this JVM.")
class StrictProxySelectorTest {
  private static final URI URL = URI.create("https://api.example");

  private final ProxySelector original = ProxySelector.getDefault();
  private final StrictProxySelector selector = new StrictProxySelector(null);

  @AfterEach
  void restore() {
    ProxySelector.setDefault(original);
  }

  @Test
  void platformSelectsByDefault() {
    InetSocketAddress address = InetSocketAddress.createUnresolved("proxy.example", 3128);
    Proxy proxy = new Proxy(Proxy.Type.HTTP, address);
    ProxySelector.setDefault(new FixedProxySelector(() -> List.of(proxy)));
    assertThat(selector.select(URL)).containsExactly(proxy);
  }

  @Test
  void platformWithoutSelectorConnectsDirectly() {
    ProxySelector.setDefault(null);
    assertThat(selector.select(URL)).containsExactly(Proxy.NO_PROXY);
    selector.connectFailed(URL, new InetSocketAddress(0), new IOException());
  }
}
