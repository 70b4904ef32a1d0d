package com.goextrovert.client;

import com.goextrovert.client.error.ExtrovertException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one item of a {@link ProspectBatch}; exactly one for each item and run. Immutable,
 * if the row is. {@code toString()} shows neither the row nor server text.
 *
 * @param <T> the type of the caller's rows
 */
public sealed interface BatchOutcome<T> {

  /** The outcomes without their details, for counting; the records below explain them. */
  enum Kind {
    CONFIRMED(Confirmed.class),
    ALREADY_PRESENT(AlreadyPresent.class),
    NOT_PRESENT(NotPresent.class),
    REJECTED(Rejected.class),
    NOT_SENT(NotSent.class),
    UNKNOWN(Unknown.class),
    INVALID_INPUT(InvalidInput.class),
    DUPLICATE_ITEM(DuplicateItem.class),
    NOT_ATTEMPTED(NotAttempted.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }

    /** {@return the name as words, such as {@code already present}} */
    public String inWords() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * An item that was given to a batch.
   *
   * @param number its sequence number in this run, from 1
   * @param row the caller's row
   * @param restored whether its outcome is from an earlier run, by the journal
   * @param failure the exception that ended its last call in this run, if one did
   */
  record Item<T>(long number, T row, boolean restored, Optional<ExtrovertException> failure) {
    @Override
    public String toString() {
      return number + (restored ? " restored" : "") + failure.map(e -> ", " + e).orElse("");
    }
  }

  /** {@return the item} */
  Item<T> item();

  /** {@return the kind of this outcome} */
  default Kind kind() {
    return Stream.of(Kind.values()).filter(k -> k.type.isInstance(this)).findFirst().orElseThrow();
  }

  /** {@return the caller's row} */
  default T row() {
    return item().row();
  }

  /** {@return the sequence number of the item in this run, from 1} */
  default long number() {
    return item().number();
  }

  /** {@return whether the outcome is from an earlier run, by the journal} */
  default boolean restored() {
    return item().restored();
  }

  /** {@return the exception that ended the item's last call in this run, if one did} */
  default Optional<ExtrovertException> failure() {
    return item().failure();
  }

  /**
   * {@return why the item ended so, for people: what is wrong with the input, {@code same as item
   * 7}, the message of the failure, or {@code in an earlier run}; empty if there is no more to say}
   */
  default Optional<String> reason() {
    if (this instanceof InvalidInput<T> invalid) {
      return Optional.of(invalid.message());
    }
    if (this instanceof DuplicateItem<T> duplicate) {
      return Optional.of("same as item " + duplicate.of());
    }
    return failure()
        .map(Throwable::getMessage)
        .or(() -> Optional.of("in an earlier run").filter(text -> restored()));
  }

  /** The server made the change. The failure is present if its response was broken otherwise. */
  record Confirmed<T>(Item<T> item) implements BatchOutcome<T> {}

  /** The server rejected an addition as a duplicate. */
  record AlreadyPresent<T>(Item<T> item) implements BatchOutcome<T> {}

  /** The prospect to remove was not there (404). */
  record NotPresent<T>(Item<T> item) implements BatchOutcome<T> {}

  /** The server rejected the change with a 4xx other than 401, 403 and 429. */
  record Rejected<T>(Item<T> item) implements BatchOutcome<T> {}

  /** The change was not made, because the request could not be sent; no failure if restored. */
  record NotSent<T>(Item<T> item) implements BatchOutcome<T> {}

  /**
   * The change may have been made, in this run or in an earlier one. There is no failure if the
   * outcome is restored, or if the batch stopped before it could send the item once more.
   */
  record Unknown<T>(Item<T> item) implements BatchOutcome<T> {}

  /** The item could not be built; the message says what to do. */
  record InvalidInput<T>(Item<T> item, String message) implements BatchOutcome<T> {
    @Override
    public String toString() {
      return "InvalidInput[item=" + item + "]"; // the message may quote the row
    }
  }

  /** The item is the same as an earlier one of this run, whose sequence number is {@code of}. */
  record DuplicateItem<T>(Item<T> item, long of) implements BatchOutcome<T> {}

  /**
   * The change was not made: the batch stopped before the item or was a dry run, or the item met
   * the 401 or 403 that stopped it, which is then the failure.
   */
  record NotAttempted<T>(Item<T> item) implements BatchOutcome<T> {}
}
