package com.goextrovert.client;

import com.goextrovert.client.BatchOutcome.Kind;

/**
 * The items of a batch by key, each with its sequence number in this run and its state from earlier
 * runs. A hash table with open addressing that takes at most 40 bytes per item. Not thread-safe.
 */
final class ItemTable {
  private static final double FULLEST = 0.9;
  private static final Kind[] KINDS = Kind.values();
  private static final int SUPERSEDED = 0x80;

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
    return KINDS[(int) (slots[slot + 2] & 0x7F) - 1];
  }

  void setState(ItemKey key, Kind state) {
    int slot = slotOf(key);
    slots[slot + 2] = slots[slot + 2] >> Byte.SIZE << Byte.SIZE | state.ordinal() + 1;
  }

  /** Returns whether this item, if sent, could undo a later one. */
  boolean isSuperseded(ItemKey key) {
    return (slots[find(key.place(), key.identity()) + 2] & SUPERSEDED) != 0;
  }

  /** Marks the items that could undo this one if they were sent now. */
  void supersedeOthers(ItemKey key) {
    for (int slot = start(key.place()); slots[slot + 2] != 0; slot = next(slot)) {
      if (slots[slot + 1] != key.identity() && ItemKey.undoes(slots[slot], key.place())) {
        slots[slot + 2] |= SUPERSEDED;
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
