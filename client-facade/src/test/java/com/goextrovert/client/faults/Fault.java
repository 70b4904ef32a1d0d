package com.goextrovert.client.faults;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.Delivery;
import com.goextrovert.client.error.ExtrovertException;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the table.
 *
 * @param name what goes wrong
 * @param upstream where it does
 * @param settings how the client differs from others
 * @param expected what is to be seen of the three calls
 */
record Fault(
    String name,
    Supplier<Upstream> upstream,
    UnaryOperator<ExtrovertClient.Builder> settings,
    List<Seen> expected) {

  static Fault of(String name, Reply... replies) {
    return of(name, () -> FaultServer.replying(replies));
  }

  static Fault of(String name, Supplier<Upstream> upstream) {
    return new Fault(name, upstream, UnaryOperator.identity(), List.of());
  }

  Fault with(UnaryOperator<ExtrovertClient.Builder> other) {
    return new Fault(name, upstream, other, expected);
  }

  /** Nothing is wrong with it, after all. */
  Fault isConfirmed() {
    return expecting(Stream.of(Call.values()).map(call -> Seen.confirmed(call, 1, 1)));
  }

  /** Every attempt fails before anything is sent. */
  Fault isNotSent(Class<? extends ExtrovertException> type, int attempts) {
    return expecting(Stream.of(Call.values()).map(call -> Seen.notSent(call, type, attempts)));
  }

  /** The first attempt is the last, whatever the call. */
  Fault isFinal(Class<? extends ExtrovertException> type, Delivery delivery) {
    return fails(type, delivery, 1, 1);
  }

  /** The calls that may be repeated are, once. */
  Fault isRepeatedIfSafe(Class<? extends ExtrovertException> type, Delivery delivery) {
    return fails(type, delivery, 1, 2);
  }

  /** Every call is repeated, once. */
  Fault isRepeated(Class<? extends ExtrovertException> type, Delivery delivery) {
    return fails(type, delivery, 2, 2);
  }

  private Fault fails(
      Class<? extends ExtrovertException> type, Delivery delivery, int once, int repeatable) {
    return expecting(
        Stream.of(
            Seen.failed(Call.ADD_FAIL, type, delivery, once),
            Seen.failed(Call.ADD_MOVE, type, delivery, repeatable),
            Seen.failed(Call.REMOVE, type, delivery, repeatable)));
  }

  private Fault expecting(Stream<Seen> seen) {
    return new Fault(name, upstream, settings, seen.toList());
  }

  /** What is seen of a call to a server of its own. */
  Seen see(Call call) {
    try (Upstream server = upstream.get();
        ExtrovertClient client = settings.apply(server.client()).build()) {
      return call.see(client, server);
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
