package com.goextrovert.client;

import static java.util.stream.Collectors.joining;

import com.goextrovert.client.BatchOutcome.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a run of a {@link ProspectBatch}. Immutable.
 *
 * @param counts the number of items by outcome; every kind is present
 * @param restored how many of them have their outcome from an earlier run
 * @param notToldApart how many removals ended with a 404 whose text says neither that the prospect
 *     nor that the campaign is missing; they count as {@link BatchOutcome.Kind#NOT_PRESENT}
 * @param stopReason why the batch stopped early, in words; empty if it did not
 */
public record BatchReport(
    Map<BatchOutcome.Kind, Long> counts,
    long restored,
    long notToldApart,
    Optional<String> stopReason) {

  /** Creates a report, for fakes. */
  public BatchReport {
    counts = Map.copyOf(counts);
  }

  /** {@return the number of items with this outcome} */
  public long count(BatchOutcome.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** {@return the number of all items} */
  public long items() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * {@return the numbers of items by outcome in words, such as {@code 12 confirmed, 3 not present
   * (1 may have no such campaign)}; outcomes that did not occur are left out}
   */
  public String summary() {
    String doubt = notToldApart == 0 ? "" : " (" + notToldApart + " may have no such campaign)";
    return inWords(Stream.of(Kind.values())).replace(" not present", " not present" + doubt);
  }

  /**
   * {@return why the job is not done, in words: why the batch stopped, or the number of items that
   * were rejected, not sent, unknown or invalid; empty if there are none}
   */
  public Optional<String> problem() {
    String open =
        inWords(Stream.of(Kind.REJECTED, Kind.NOT_SENT, Kind.UNKNOWN, Kind.INVALID_INPUT));
    return stopReason.or(() -> Optional.of(open).filter(text -> !text.isEmpty()));
  }

  private String inWords(Stream<Kind> kinds) {
    return kinds
        .filter(kind -> count(kind) > 0)
        .map(kind -> count(kind) + " " + kind.inWords())
        .collect(joining(", "));
  }
}
