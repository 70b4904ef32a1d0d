package com.goextrovert.client;

import com.goextrovert.client.BatchOutcome.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The items of a batch by key, each with its sequence number in this run and its state from earlier
 * runs. A hash table with open addressing that takes at most 40 bytes per item. Not thread-safe.
 */
final class ItemTable {
  private static final double FULLEST = 0.8;
  private static final Kind[] KINDS = Kind.values();

  /** Two for each slot: the key, and the number and state; zero if the slot is free. */
  long[] slots = new long[2 * 1024];

  private int size;

  /**
   * Returns the key of an item: a salted hash of its identity, which says nothing of the person.
   * With a million items, fewer than one in thirty million tables has two that share a key.
   */
  static long key(byte[] salt, String identity) {
    return ByteBuffer.wrap(sha256(salt, identity)).getLong();
  }

  static byte[] sha256(byte[] salt, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

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

  /** Returns whether earlier runs sent a later item for the same person although it is unknown. */
  boolean isSuperseded(long key) {
    int slot = slotOf(key);
    return (slots[slot + 1] & 0x80) != 0;
  }

  void setState(long key, Kind state, boolean superseded) {
    int slot = slotOf(key);
    long bits = state.ordinal() + 1 | (superseded ? 0x80 : 0);
    slots[slot + 1] = slots[slot + 1] >> Byte.SIZE << Byte.SIZE | bits;
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
    int slot = 2 * (int) Long.remainderUnsigned(key, slots.length / 2);
    while (slots[slot + 1] != 0 && slots[slot] != key) {
      slot = (slot + 2) % slots.length;
    }
    return slot;
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
