package com.goextrovert.client;

import com.goextrovert.client.BatchOutcome.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The items of a batch by identity, each with its sequence number in this run and its state from
 * earlier runs. A hash table with open addressing that takes at most 40 bytes per item. Not
 * thread-safe.
 */
final class ItemTable {
  private static final double FULLEST = 0.85;
  private static final double GROWTH = 1.3;
  private static final Kind[] KINDS = Kind.values();

  /** Three for each slot: the key, and the number and state; zero if the slot is free. */
  private long[] slots = new long[3 * 1024];

  private int size;

  /** The identity of an item as a salted hash, which says nothing of the person. */
  record Key(long high, long low) {

    static Key of(byte[] salt, String identity) {
      ByteBuffer hash = ByteBuffer.wrap(sha256(salt, identity));
      return new Key(hash.getLong(), hash.getLong());
    }

    /** Reads 32 hexadecimal digits; throws {@link IllegalArgumentException} for anything else. */
    static Key parse(String hex) {
      if (hex.length() != 32) {
        throw new IllegalArgumentException("not a key");
      }
      return new Key(
          HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    @Override
    public String toString() {
      return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
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
    long before = slots[slot + 2] >> Byte.SIZE;
    if (before == 0) {
      slots[slot + 2] |= number << Byte.SIZE;
    }
    return before;
  }

  /** Returns what earlier runs left of the item; {@code NOT_ATTEMPTED} if they did not meet it. */
  Kind state(Key key) {
    int slot = slotOf(key); // may replace the array
    return KINDS[(byte) slots[slot + 2] - 1];
  }

  void setState(Key key, Kind state) {
    int slot = slotOf(key);
    slots[slot + 2] = slots[slot + 2] >> Byte.SIZE << Byte.SIZE | state.ordinal() + 1;
  }

  /** The memory that the table takes. */
  long bytes() {
    return (long) Long.BYTES * slots.length;
  }

  /** Returns the slot of an item, which it gets if it has none. */
  private int slotOf(Key key) {
    int slot = find(key.high(), key.low());
    if (slots[slot + 2] == 0) {
      size++;
      if (3 * size > FULLEST * slots.length) {
        grow();
        slot = find(key.high(), key.low());
      }
      slots[slot] = key.high();
      slots[slot + 1] = key.low();
      slots[slot + 2] = Kind.NOT_ATTEMPTED.ordinal() + 1;
    }
    return slot;
  }

  private int find(long high, long low) {
    int slot = 3 * (int) Long.remainderUnsigned(low, slots.length / 3);
    while (slots[slot + 2] != 0 && (slots[slot] != high || slots[slot + 1] != low)) {
      slot = (slot + 3) % slots.length;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[3 * (int) (old.length / 3 * GROWTH)];
    for (int i = 0; i < old.length; i += 3) {
      if (old[i + 2] != 0) {
        System.arraycopy(old, i, slots, find(old[i], old[i + 1]), 3);
      }
    }
  }
}
