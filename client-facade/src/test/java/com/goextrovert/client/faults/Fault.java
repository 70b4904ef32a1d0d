package com.goextrovert.client.faults;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.TestClients;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.StallClock;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the table.
 *
 * @param name what goes wrong
 * @param server the server that does it
 * @param client makes a client of that server
 * @param expected what is seen of the three calls
 */
record Fault(
    String name,
    Supplier<LoopbackServer> server,
    Function<LoopbackServer, ExtrovertClient> client,
    List<Seen> expected) {

  static Fault of(String name, Script response) {
    return of(name, () -> LoopbackServer.responding(response));
  }

  static Fault of(String name, Supplier<LoopbackServer> server) {
    return new Fault(name, server, each -> each.client().build(), List.of());
  }

  Fault with(UnaryOperator<ExtrovertClient.Builder> settings) {
    return new Fault(name, server, each -> settings.apply(each.client()).build(), expected);
  }

  /** The server is a proxy, and there is no other way. */
  Fault throughProxy() {
    return new Fault(name, server, Fault::behindProxy, expected);
  }

  private static ExtrovertClient behindProxy(LoopbackServer proxy) {
    return proxy
        .client()
        .baseUrl("https://api.example")
        .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())))
        .build();
  }

  /** Time runs out once the server has stalled; where it should count, after its status came. */
  Fault timedOut(boolean afterHead) {
    return new Fault(
        name, server, each -> TestClients.over(StallClock.connection(each, afterHead)), expected);
  }

  Fault isConfirmed() {
    return expecting(Stream.of(Call.values()).map(call -> Seen.confirmed(call, 1, 1)));
  }

  /** Every attempt fails before anything is sent. */
  Fault isNotSent(Class<? extends ExtrovertException> type, int attempts) {
    return expecting(Stream.of(Call.values()).map(call -> Seen.notSent(call, type, attempts)));
  }

  /** No call is retried. */
  Fault isFinal(Class<? extends ExtrovertException> type, Delivery delivery) {
    return fails(type, delivery, 1, 1);
  }

  /** Idempotent calls are retried, once. */
  Fault isRetriedIfSafe(Class<? extends ExtrovertException> type, Delivery delivery) {
    return fails(type, delivery, 1, 2);
  }

  /** Every call is retried, once. */
  Fault isRetried(Class<? extends ExtrovertException> type, Delivery delivery) {
    return fails(type, delivery, 2, 2);
  }

  private Fault fails(
      Class<? extends ExtrovertException> type, Delivery delivery, int once, int idempotent) {
    return expecting(
        Stream.of(
            Seen.failed(Call.ADD_FAIL, type, delivery, once),
            Seen.failed(Call.ADD_MOVE, type, delivery, idempotent),
            Seen.failed(Call.REMOVE, type, delivery, idempotent)));
  }

  private Fault expecting(Stream<Seen> seen) {
    return new Fault(name, server, client, seen.toList());
  }

  /** What is seen of a call to a server of its own. */
  Seen see(Call call) {
    try (LoopbackServer own = server.get();
        ExtrovertClient caller = client.apply(own)) {
      return call.see(caller, own);
    }
  }

  /** The row as FAULTS.md has it. */
  String inMarkdown() {
    Seen first = expected.get(0);
    boolean confirmed = first.delivery() == null;
    String attempts =
        expected.stream().map(seen -> "" + seen.attempts()).collect(Collectors.joining(" / "));
    return "| %s | %s | %s | %s |"
        .formatted(
            name,
            confirmed ? "confirmation" : "`" + first.outcome() + "`",
            confirmed ? "" : first.delivery(),
            attempts);
  }

  @Override
  public String toString() {
    return name;
  }
}
