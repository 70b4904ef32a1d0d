package com.goextrovert.client;

import static java.util.stream.Collectors.joining;

import com.goextrovert.client.BatchOutcome.Kind;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How far a run of a {@link ProspectBatch} has come, and its result once it has finished.
 * Immutable.
 *
 * @param counts the number of items by outcome, in the order of the kinds; every kind is present
 * @param restored how many of them have their outcome from an earlier run
 * @param notToldApart how many removals ended with a 404 whose text says neither that the prospect
 *     nor that the campaign is missing; they count as {@link BatchOutcome.Kind#NOT_PRESENT}
 * @param total the number of all items, if it was given
 * @param elapsed the time since the start
 * @param stopReason why the batch stopped early, in words; empty if it did not
 */
public record BatchReport(
    Map<BatchOutcome.Kind, Long> counts,
    long restored,
    long notToldApart,
    OptionalLong total,
    Duration elapsed,
    Optional<String> stopReason) {

  /** Creates a report, for fakes. */
  public BatchReport {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** {@return the number of items with this outcome} */
  public long count(BatchOutcome.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** {@return the number of items with any outcome} */
  public long items() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@return the items per second since the start, restored ones left out} */
  public double perSecond() {
    return elapsed.isZero() ? 0 : 1e9 * (items() - restored) / elapsed.toNanos();
  }

  /** {@return an estimate of the time until all items are done, if the total is known} */
  public Optional<Duration> timeLeft() {
    if (total.isEmpty() || perSecond() == 0) {
      return Optional.empty();
    }
    double seconds = Math.max(0, total.getAsLong() - items()) / perSecond();
    return Optional.of(Duration.ofMillis((long) (1000 * seconds)));
  }

  /**
   * {@return why the job is not done, in words: why the batch stopped, or the number of items that
   * were rejected, not sent, unknown or invalid; empty if there are none}
   */
  public Optional<String> problem() {
    String open =
        Stream.of(Kind.REJECTED, Kind.NOT_SENT, Kind.UNKNOWN, Kind.INVALID_INPUT)
            .filter(kind -> count(kind) > 0)
            .map(kind -> count(kind) + " " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(joining(", "));
    return stopReason.or(() -> Optional.of(open).filter(text -> !text.isEmpty()));
  }
}
