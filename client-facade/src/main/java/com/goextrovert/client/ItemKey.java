package com.goextrovert.client;

import java.util.HexFormat;

/**
 * Tells the items of a batch apart, by salted hashes that say nothing of the person.
 *
 * @param place 48 bits of the person, 15 bits of the person and the campaign, and one that is set
 *     for an addition; with a million people, two share theirs in one of 500 jobs
 * @param identity 64 bits of all that makes two items the same
 */
record ItemKey(long place, long identity) {
  private static final int DIGITS = 16;

  static ItemKey of(long person, long campaign, boolean adds, long identity) {
    return new ItemKey(person << 16 | (campaign & 0x7FFF) << 1 | (adds ? 1 : 0), identity);
  }

  /** Reads a key that {@link #toString()} has written. */
  static ItemKey parse(String digits) {
    return new ItemKey(
        HexFormat.fromHexDigitsToLong(digits, 0, DIGITS),
        HexFormat.fromHexDigitsToLong(digits, DIGITS, 2 * DIGITS));
  }

  /**
   * Returns whether sending an item could undo a later one. An addition moves a person from another
   * campaign; a removal concerns one campaign.
   */
  static boolean undoes(long earlierPlace, long laterPlace) {
    boolean adds = (earlierPlace & laterPlace & 1) != 0;
    boolean removes = ((earlierPlace | laterPlace) & 1) == 0;
    return !removes && (earlierPlace ^ laterPlace) >>> (adds ? 16 : 1) == 0;
  }

  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(place) + hex.toHexDigits(identity);
  }
}
