package com.goextrovert.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The items of a batch by identity, each with its sequence number in this run and its state from
 * earlier runs. A hash table with open addressing that takes at most 40 bytes per item. Not
 * thread-safe.
 */
final class ItemTable {
  private static final double FULLEST = 0.85;
  private static final double GROWTH = 1.5;
  private static final BatchOutcome.Kind[] KINDS = BatchOutcome.Kind.values();

  private long[] keys = new long[2 * 1024];
  private int[] numbers = new int[1024];

  /** Zero for a free slot, else the ordinal of the state plus one. */
  private byte[] states = new byte[1024];

  private int size;

  /** The identity of an item as a salted hash, which says nothing of the person. */
  record Key(long high, long low) {

    static Key of(byte[] salt, String identity) {
      ByteBuffer hash = ByteBuffer.wrap(sha256(salt, identity));
      return new Key(hash.getLong(), hash.getLong());
    }

    /** Reads 32 hexadecimal digits; throws {@link IllegalArgumentException} if it is not. */
    static Key parse(String hex) {
      if (hex.length() != 32) {
        throw new IllegalArgumentException("not a key");
      }
      return new Key(
          Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    @Override
    public String toString() {
      return String.format("%016x%016x", high, low);
    }
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
  long claimNumber(Key key, long number) {
    int slot = slotOf(key);
    int before = numbers[slot];
    if (before == 0) {
      numbers[slot] = Math.toIntExact(number);
    }
    return before;
  }

  /** Returns what earlier runs left of the item; {@code NOT_ATTEMPTED} if it is to be sent. */
  BatchOutcome.Kind state(Key key) {
    int slot = slotOf(key); // may replace the arrays
    return KINDS[states[slot] - 1];
  }

  void setState(Key key, BatchOutcome.Kind state) {
    int slot = slotOf(key); // may replace the arrays
    states[slot] = (byte) (state.ordinal() + 1);
  }

  /** Returns the slot of an item, which it gets if it has none. */
  private int slotOf(Key key) {
    int slot = find(key);
    if (states[slot] == 0 && size + 1 > FULLEST * states.length) {
      grow();
      slot = find(key);
    }
    if (states[slot] == 0) {
      keys[2 * slot] = key.high();
      keys[2 * slot + 1] = key.low();
      states[slot] = (byte) (BatchOutcome.Kind.NOT_ATTEMPTED.ordinal() + 1);
      size++;
    }
    return slot;
  }

  private int find(Key key) {
    int slot = (int) Long.remainderUnsigned(key.low(), states.length);
    while (states[slot] != 0 && (keys[2 * slot] != key.high() || keys[2 * slot + 1] != key.low())) {
      slot = (slot + 1) % states.length;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    byte[] oldStates = states;
    int slots = (int) (oldStates.length * GROWTH);
    keys = new long[2 * slots];
    numbers = new int[slots];
    states = new byte[slots];
    for (int old = 0; old < oldStates.length; old++) {
      if (oldStates[old] != 0) {
        int slot = find(new Key(oldKeys[2 * old], oldKeys[2 * old + 1]));
        keys[2 * slot] = oldKeys[2 * old];
        keys[2 * slot + 1] = oldKeys[2 * old + 1];
        numbers[slot] = oldNumbers[old];
        states[slot] = oldStates[old];
      }
    }
  }

  /** The memory that the table takes. */
  long bytes() {
    return 8L * keys.length + 4L * numbers.length + states.length;
  }
}
