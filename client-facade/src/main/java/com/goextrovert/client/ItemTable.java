package com.goextrovert.client;

import com.goextrovert.client.BatchOutcome.Kind;

/**
 * The items of a batch by key, each with its sequence number in this run and its state from earlier
 * runs. A hash table with open addressing that takes at most 40 bytes per item. Not thread-safe.
 */
final class ItemTable {
  private static final double FULLEST = 0.8;
  private static final Kind[] KINDS = Kind.values();
  private static final int SUPERSEDED = 0x80;

  /** Two for each slot: the key, and the number and state; zero if the slot is free. */
  long[] slots = new long[2 * 1024];

  private int size;

  /** Gives the item this number unless it has one; returns the one that it had, or 0. */
  long claimNumber(long key, long number) {
    int slot = slotOf(key);
    long before = slots[slot + 1] >> Byte.SIZE;
    if (before == 0) {
      slots[slot + 1] |= number << Byte.SIZE;
    }
    return before;
  }

  /** Returns what earlier runs left of the item; {@code NOT_ATTEMPTED} if they did not meet it. */
  Kind state(long key) {
    int slot = slotOf(key); // may replace the array
    return KINDS[(int) (slots[slot + 1] & 0x7F) - 1];
  }

  void setState(long key, Kind state) {
    int slot = slotOf(key);
    slots[slot + 1] = slots[slot + 1] >> Byte.SIZE << Byte.SIZE | state.ordinal() + 1;
  }

  /** Returns whether an item was sent later whose effect this one would undo. */
  boolean isSuperseded(long key) {
    int slot = slotOf(key);
    return (slots[slot + 1] & SUPERSEDED) != 0;
  }

  /** Marks the items that would undo the effect of this one, because this one was sent. */
  void supersedeOthers(long key) {
    for (int slot = start(key); slots[slot + 1] != 0; slot = (slot + 2) % slots.length) {
      if (slots[slot] != key && undoes(slots[slot], key)) {
        slots[slot + 1] |= SUPERSEDED;
      }
    }
  }

  /**
   * Returns a key of four hashes: of the person, of the person and the campaign, whether the item
   * is an addition, and of the whole identity.
   */
  static long key(long person, long campaign, boolean adds, long identity) {
    return person << 32 | (campaign & 0x7FFF) << 17 | (adds ? 1 << 16 : 0) | identity & 0xFFFF;
  }

  /** An addition moves a person from another campaign; a removal concerns one campaign. */
  private static boolean undoes(long earlier, long later) {
    boolean adds = (earlier & later & 1 << 16) != 0;
    boolean removes = ((earlier | later) & 1 << 16) == 0;
    return !removes && (earlier ^ later) >>> (adds ? 32 : 17) == 0;
  }

  /** Returns the slot of an item, which it gets if it has none. */
  private int slotOf(long key) {
    int slot = find(key);
    if (slots[slot + 1] == 0) {
      size++;
      if (2 * size > FULLEST * slots.length) {
        grow();
        slot = find(key);
      }
      slots[slot] = key;
      slots[slot + 1] = Kind.NOT_ATTEMPTED.ordinal() + 1;
    }
    return slot;
  }

  private int find(long key) {
    int slot = start(key);
    while (slots[slot + 1] != 0 && slots[slot] != key) {
      slot = (slot + 2) % slots.length;
    }
    return slot;
  }

  /** Where the search for an item begins: at the same slot for all items of a person. */
  private int start(long key) {
    return 2 * (int) ((key >>> Integer.SIZE) % (slots.length / 2));
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        System.arraycopy(old, i, slots, find(old[i]), 2);
      }
    }
  }
}
