package com.goextrovert.client;

import com.goextrovert.client.BatchOutcome.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * The items of a batch by key, each with its sequence number in this run and its state from earlier
 * runs. A hash table with open addressing that takes at most 40 bytes per item. Not thread-safe.
 */
final class ItemTable {
  private static final double FULLEST = 0.9;
  private static final Kind[] KINDS = Kind.values();

  /** Items that ended so may have changed something, or confirm that nothing was to be changed. */
  private static final Set<Kind> HAS_EFFECT =
      EnumSet.of(Kind.CONFIRMED, Kind.ALREADY_PRESENT, Kind.NOT_PRESENT, Kind.UNKNOWN);

  /** Set if the item could undo a later one that is about to be sent, or that had an effect. */
  private static final int SUPERSEDED_BY_INTENT = 0x40;

  private static final int SUPERSEDED = SUPERSEDED_BY_INTENT << 1;

  /** Three for each slot: the key's two, and the number and state; zero if the slot is free. */
  long[] slots = new long[3 * 1000];

  /** The number of items. */
  int size;

  /** Gives the item this number unless it has one; returns the one that it had, or 0. */
  long claimNumber(ItemKey key, long number) {
    int slot = slotOf(key);
    long before = slots[slot + 2] >> Byte.SIZE;
    if (before == 0) {
      slots[slot + 2] |= number << Byte.SIZE;
    }
    return before;
  }

  /** Returns what earlier runs left of the item; {@code NOT_ATTEMPTED} if they did not meet it. */
  Kind state(ItemKey key) {
    int slot = slotOf(key); // may replace the array
    return KINDS[(int) (slots[slot + 2] & 0x3F) - 1];
  }

  /** Returns whether this item, if sent, could undo a later one. */
  boolean isSuperseded(ItemKey key) {
    int slot = find(key.place(), key.identity());
    return (slots[slot + 2] & (SUPERSEDED | SUPERSEDED_BY_INTENT)) != 0;
  }

  /** Takes in that an earlier run was about to send an item. */
  void intended(ItemKey key) {
    setState(key, Kind.UNKNOWN);
    // An intent that has no outcome by now will get none, and may have had an effect.
    updateOthers(key, v -> v | (v & SUPERSEDED_BY_INTENT) << 1 | SUPERSEDED_BY_INTENT);
  }

  /** Takes in how an item ended in an earlier run. One that was not attempted was not sent. */
  void ended(ItemKey key, Kind kind) {
    setState(key, kind == Kind.NOT_ATTEMPTED ? Kind.NOT_SENT : kind);
    long mark = HAS_EFFECT.contains(kind) ? SUPERSEDED : 0;
    updateOthers(key, value -> (value | mark) & ~SUPERSEDED_BY_INTENT);
  }

  private void setState(ItemKey key, Kind state) {
    int slot = slotOf(key);
    slots[slot + 2] = slots[slot + 2] >> Byte.SIZE << Byte.SIZE | state.ordinal() + 1;
  }

  /** Updates the items that could undo this one. */
  private void updateOthers(ItemKey key, LongUnaryOperator update) {
    for (int slot = start(key.place()); slots[slot + 2] != 0; slot = next(slot)) {
      if (slots[slot + 1] != key.identity() && ItemKey.undoes(slots[slot], key.place())) {
        slots[slot + 2] = update.applyAsLong(slots[slot + 2]);
      }
    }
  }

  /** Returns the slot of an item, which it gets if it has none. */
  private int slotOf(ItemKey key) {
    int slot = find(key.place(), key.identity());
    if (slots[slot + 2] == 0) {
      size++;
      if (3 * size > FULLEST * slots.length) {
        grow();
        slot = find(key.place(), key.identity());
      }
      slots[slot] = key.place();
      slots[slot + 1] = key.identity();
      slots[slot + 2] = Kind.NOT_ATTEMPTED.ordinal() + 1;
    }
    return slot;
  }

  private int find(long place, long identity) {
    int slot = start(place);
    while (slots[slot + 2] != 0 && (slots[slot] != place || slots[slot + 1] != identity)) {
      slot = next(slot);
    }
    return slot;
  }

  /** Where the search for an item begins: at the same slot for all items of a person. */
  private int start(long place) {
    return 3 * (int) ((place >>> 16) % (slots.length / 3));
  }

  private int next(int slot) {
    return (slot + 3) % slots.length;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[3 * (old.length / 2)];
    for (int i = 0; i < old.length; i += 3) {
      if (old[i + 2] != 0) {
        System.arraycopy(old, i, slots, find(old[i], old[i + 1]), 3);
      }
    }
  }
}
