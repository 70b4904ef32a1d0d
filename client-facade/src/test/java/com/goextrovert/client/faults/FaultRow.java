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
 * The fault of a row in FAULTS.md.
 *
 * @param name the row's first cell
 * @param server starts the server that has the fault
 * @param client builds a client of that server
 */
record FaultRow(
    String name,
    Supplier<LoopbackServer> server,
    Function<LoopbackServer, ExtrovertClient> client) {

  static FaultRow row(String name, Script response) {
    return row(name, () -> LoopbackServer.responding(response));
  }

  static FaultRow row(String name, Supplier<LoopbackServer> server) {
    return new FaultRow(name, server, each -> each.client().build());
  }

  FaultRow with(UnaryOperator<ExtrovertClient.Builder> settings) {
    return withClient(each -> settings.apply(each.client()).build());
  }

  /** Makes the server the proxy of the client. */
  FaultRow throughProxy() {
    return withClient(
        each ->
            each.client()
                .baseUrl("https://api.example")
                .proxy(FixedProxySelector.to(each, Proxy.Type.HTTP))
                .build());
  }

  /** Times out once the server has stalled and, with {@code afterHead}, the head was read. */
  FaultRow timedOut(boolean afterHead) {
    return withClient(each -> TestClients.over(StallClock.connection(each, afterHead)));
  }

  private FaultRow withClient(Function<LoopbackServer, ExtrovertClient> other) {
    return new FaultRow(name, server, other);
  }

  /** Makes a call to a new server and returns its outcome. */
  String observe(Call call) {
    try (LoopbackServer own = server.get();
        ExtrovertClient caller = client.apply(own)) {
      return call.observe(caller, own);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
