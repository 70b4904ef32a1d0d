package com.goextrovert.client.faults;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.TestClients;
import com.goextrovert.client.internal.http.FixedProxySelector;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.StallClock;
import java.net.Proxy;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What goes wrong in a row of FAULTS.md.
 *
 * @param name the row
 * @param server the server that does it
 * @param client makes a client of that server
 */
record Fault(
    String name,
    Supplier<LoopbackServer> server,
    Function<LoopbackServer, ExtrovertClient> client) {

  static Fault of(String name, Script response) {
    return of(name, () -> LoopbackServer.responding(response));
  }

  static Fault of(String name, Supplier<LoopbackServer> server) {
    return new Fault(name, server, each -> each.client().build());
  }

  Fault with(UnaryOperator<ExtrovertClient.Builder> settings) {
    return calledBy(each -> settings.apply(each.client()).build());
  }

  /** The server is a proxy, and there is no other way. */
  Fault throughProxy() {
    return calledBy(
        each ->
            each.client()
                .baseUrl("https://api.example")
                .proxy(FixedProxySelector.to(each, Proxy.Type.HTTP))
                .build());
  }

  /** Time runs out once the server has stalled; where it should count, after its status came. */
  Fault timedOut(boolean afterHead) {
    return calledBy(each -> TestClients.over(StallClock.connection(each, afterHead)));
  }

  private Fault calledBy(Function<LoopbackServer, ExtrovertClient> other) {
    return new Fault(name, server, other);
  }

  /** What is seen of a call to a server of its own. */
  String see(Call call) {
    try (LoopbackServer own = server.get();
        ExtrovertClient caller = client.apply(own)) {
      return call.see(caller, own);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
