package com.goextrovert.client;

import java.util.function.Supplier;

/**
 * Adds or removes many prospects at a limited rate, and survives being killed: see {@link
 * BatchOptions}. Each item gets one {@link BatchOutcome}. Two items are the same if they agree in
 * operation, person, campaign, prospect list, and duplicate policy or {@code rejectPosts}. Items
 * for one person keep their order and are never in flight together. Retries follow the client's
 * settings; an item's deadline starts when its first attempt has its turn.
 *
 * <p>A batch stops early on a 401 or 403, after too many consecutive items without a response,
 * after five consecutive responses that the campaign or prospect list does not exist, if the server
 * asks for a longer pause than the longest allowed, if the journal cannot be written, if the thread
 * that adds or finishes is interrupted, and when the batch or its client is closed. Items in flight
 * then still end, within their deadline; closing the client ends them at once.
 *
 * <p>Thread-safe. It is an interface so that tests can fake it.
 *
 * @param <T> the type of the caller's rows, which outcomes carry
 */
public interface ProspectBatch<T> extends AutoCloseable {

  /**
   * Adds a prospect. Blocks while many items wait to be sent. A callback must not need a lock that
   * the caller of this holds.
   *
   * @param row the caller's row, for the outcome
   * @param prospect builds the item; called once, on the calling thread, before this method
   *     returns. An {@link IllegalArgumentException} from it makes the outcome {@link
   *     BatchOutcome.InvalidInput}
   * @return whether to go on; false once the batch has stopped, and the outcome of this and further
   *     items is {@link BatchOutcome.NotAttempted}
   * @throws IllegalStateException if the batch is finished, or this is called by one of its
   *     callbacks
   */
  boolean add(T row, Supplier<AddProspect> prospect);

  /** Adds a prospect like {@link #add(Object, Supplier)}. */
  default boolean add(T row, AddProspect prospect) {
    return add(row, () -> prospect);
  }

  /** Removes a prospect, otherwise like {@link #add(Object, Supplier)}. */
  boolean remove(T row, Supplier<RemoveProspect> prospect);

  /** Removes a prospect like {@link #remove(Object, Supplier)}. */
  default boolean remove(T row, RemoveProspect prospect) {
    return remove(row, () -> prospect);
  }

  /**
   * Waits until every item has its outcome, and closes the batch. Do not add items meanwhile.
   *
   * @return the report; the same again if called again. Failures of items are in it, never thrown
   * @throws RuntimeException what {@code onResult} or the client's supplier of API keys threw
   */
  BatchReport finish();

  /**
   * Stops the batch unless it is finished, and waits for the items in flight. A callback may call
   * this; it then does not wait.
   */
  @Override
  void close();
}
