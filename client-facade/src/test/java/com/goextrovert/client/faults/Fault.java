package com.goextrovert.client.faults;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.TestClients;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.FixedProxySelector;
import com.goextrovert.client.internal.http.LoopbackServer;
import com.goextrovert.client.internal.http.LoopbackServer.Script;
import com.goextrovert.client.internal.http.StallClock;
import java.net.Proxy;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A row of the table.
 *
 * @param name what goes wrong
 * @param server the server that does it
 * @param client makes a client of that server
 * @param type what the client throws; null if it confirms the call
 * @param once the attempts of a call that is not idempotent
 * @param idempotent the attempts of one that is
 */
record Fault(
    String name,
    Supplier<LoopbackServer> server,
    Function<LoopbackServer, ExtrovertClient> client,
    Class<? extends ExtrovertException> type,
    Delivery delivery,
    int once,
    int idempotent) {

  static Fault of(String name, Script response) {
    return of(name, () -> LoopbackServer.responding(response));
  }

  static Fault of(String name, Supplier<LoopbackServer> server) {
    return new Fault(name, server, each -> each.client().build(), null, null, 1, 1);
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
    return new Fault(name, server, other, type, delivery, once, idempotent);
  }

  /** Every attempt fails before anything is sent. */
  Fault isNotSent(Class<? extends ExtrovertException> failure, int attempts) {
    return fails(failure, Delivery.NOT_SENT, attempts, attempts);
  }

  /** No call is retried. */
  Fault isFinal(Class<? extends ExtrovertException> failure, Delivery effect) {
    return fails(failure, effect, 1, 1);
  }

  /** Idempotent calls are retried, once. */
  Fault isRetriedIfSafe(Class<? extends ExtrovertException> failure, Delivery effect) {
    return fails(failure, effect, 1, 2);
  }

  /** Every call is retried, once. */
  Fault isRetried(Class<? extends ExtrovertException> failure, Delivery effect) {
    return fails(failure, effect, 2, 2);
  }

  private Fault fails(
      Class<? extends ExtrovertException> failure, Delivery effect, int first, int others) {
    return new Fault(name, server, client, failure, effect, first, others);
  }

  String expected(Call call) {
    int attempts = call == Call.ADD_FAIL ? once : idempotent;
    return type == null
        ? Call.CONFIRMED
        : Call.seen(
            type.getSimpleName() + " " + delivery,
            attempts,
            delivery == Delivery.NOT_SENT ? 0 : attempts);
  }

  /** What is seen of a call to a server of its own. */
  String see(Call call) {
    try (LoopbackServer own = server.get();
        ExtrovertClient caller = client.apply(own)) {
      return call.see(caller, own);
    }
  }

  /** The row as FAULTS.md has it. */
  String inMarkdown() {
    return "| %s | %s | %s | %d / %d / %d |"
        .formatted(
            name,
            type == null ? "confirmation" : "`" + type.getSimpleName() + "`",
            type == null ? "" : delivery,
            once,
            idempotent,
            idempotent);
  }

  @Override
  public String toString() {
    return name;
  }
}
