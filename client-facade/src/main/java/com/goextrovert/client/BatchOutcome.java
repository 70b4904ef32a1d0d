package com.goextrovert.client;

import com.goextrovert.client.error.ExtrovertException;
import java.util.Optional;

/**
 * What became of one item of a {@link ProspectBatch}; exactly one for each item and run. Immutable,
 * if the row is. {@code toString()} shows neither the row nor server text.
 *
 * @param <T> the type of the caller's rows
 */
public sealed interface BatchOutcome<T> {

  /** The kinds of outcomes, for counting. */
  enum Kind {
    /** {@link Confirmed}. */
    CONFIRMED,
    /** {@link AlreadyPresent}. */
    ALREADY_PRESENT,
    /** {@link NotPresent}. */
    NOT_PRESENT,
    /** {@link Rejected}. */
    REJECTED,
    /** {@link NotSent}. */
    NOT_SENT,
    /** {@link Unknown}. */
    UNKNOWN,
    /** {@link InvalidInput}. */
    INVALID_INPUT,
    /** {@link DuplicateItem}. */
    DUPLICATE_ITEM,
    /** {@link NotAttempted}. */
    NOT_ATTEMPTED
  }

  /** {@return the item} */
  Item<T> item();

  /** {@return the kind of this outcome} */
  Kind kind();

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

  /**
   * An item that was given to a batch.
   *
   * @param number its sequence number in this run, from 1
   * @param row the caller's row
   * @param restored whether its outcome is from an earlier run
   */
  record Item<T>(long number, T row, boolean restored) {
    @Override
    public String toString() {
      return number + (restored ? " (restored)" : "");
    }
  }

  /** The server confirmed the change. */
  record Confirmed<T>(Item<T> item) implements BatchOutcome<T> {
    @Override
    public Kind kind() {
      return Kind.CONFIRMED;
    }
  }

  /** The server rejected an addition as a duplicate. A restored one has no exception. */
  record AlreadyPresent<T>(Item<T> item, Optional<ExtrovertException> failure)
      implements BatchOutcome<T> {
    @Override
    public Kind kind() {
      return Kind.ALREADY_PRESENT;
    }
  }

  /** The prospect to remove was not there (404). A restored one has no exception. */
  record NotPresent<T>(Item<T> item, Optional<ExtrovertException> failure)
      implements BatchOutcome<T> {
    @Override
    public Kind kind() {
      return Kind.NOT_PRESENT;
    }
  }

  /** The server rejected the change with another 4xx. A restored one has no exception. */
  record Rejected<T>(Item<T> item, Optional<ExtrovertException> failure)
      implements BatchOutcome<T> {
    @Override
    public Kind kind() {
      return Kind.REJECTED;
    }
  }

  /** The change was not made, because the request could not be sent. */
  record NotSent<T>(Item<T> item, ExtrovertException failure) implements BatchOutcome<T> {
    @Override
    public Kind kind() {
      return Kind.NOT_SENT;
    }
  }

  /** The change may have been made. There is no exception if an earlier run left it unknown. */
  record Unknown<T>(Item<T> item, Optional<ExtrovertException> failure) implements BatchOutcome<T> {
    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }

  /** The item could not be built; the message says what to do. */
  record InvalidInput<T>(Item<T> item, String message) implements BatchOutcome<T> {
    @Override
    public Kind kind() {
      return Kind.INVALID_INPUT;
    }
  }

  /** The item is the same as an earlier one of this run, whose sequence number is {@code of}. */
  record DuplicateItem<T>(Item<T> item, long of) implements BatchOutcome<T> {
    @Override
    public Kind kind() {
      return Kind.DUPLICATE_ITEM;
    }
  }

  /**
   * The change was not made: the batch stopped before the item or was a dry run, or the item met
   * the 401 or 403 that stopped it, which is then the exception.
   */
  record NotAttempted<T>(Item<T> item, Optional<ExtrovertException> failure)
      implements BatchOutcome<T> {
    @Override
    public Kind kind() {
      return Kind.NOT_ATTEMPTED;
    }
  }
}
