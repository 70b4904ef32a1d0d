package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.BatchOutcome.Kind;
import org.junit.jupiter.api.Test;

class ItemTableTest {
  private final ItemTable table = new ItemTable();

  @Test
  void itemsKeepNumbersAndStatesWhileTheTableGrows() {
    for (int i = 1; i <= 5_000; i++) {
      assertThat(table.state(key(i))).isEqualTo(Kind.NOT_ATTEMPTED);
      table.setState(key(i), i % 2 == 0 ? Kind.CONFIRMED : Kind.UNKNOWN);
      assertThat(table.claimNumber(key(i), i)).isZero();
    }
    for (int i = 1; i <= 5_000; i++) {
      assertThat(table.claimNumber(key(i), 9_999)).isEqualTo(i);
      assertThat(table.state(key(i))).isEqualTo(i % 2 == 0 ? Kind.CONFIRMED : Kind.UNKNOWN);
    }
  }

  @Test
  void itemKeepsItsFirstNumber() {
    assertThat(table.claimNumber(key(1), 1)).isZero();
    table.setState(key(1), Kind.CONFIRMED);
    assertThat(table.claimNumber(key(1), 2)).isEqualTo(1);
    assertThat(table.claimNumber(key(1), 4)).isEqualTo(1);
  }

  @Test
  void keyMayBeZero() {
    table.setState(0, Kind.REJECTED);
    for (int i = 1; i <= 2_000; i++) {
      table.claimNumber(key(i), i);
    }
    assertThat(table.state(0)).isEqualTo(Kind.REJECTED);
  }

  @Test
  void itemTakesAtMostFortyBytes() {
    for (int i = 1; i <= 50_000; i++) {
      table.claimNumber(key(i), i);
      if (i >= 1_000) {
        assertThat((long) Long.BYTES * table.slots.length).isLessThanOrEqualTo(40L * i);
      }
    }
  }

  @Test
  void itemsInTheSameSlotAreDistinct() {
    long one = 7L << 32;
    long other = one + ((long) table.slots.length / 2 << 32);
    assertThat(table.claimNumber(one, 1)).isZero();
    assertThat(table.claimNumber(other, 2)).isZero();
    assertThat(table.claimNumber(one, 3)).isEqualTo(1);
    assertThat(table.claimNumber(other, 3)).isEqualTo(2);
  }

  @Test
  void itemsOfOnePersonAreSupersededTogether() {
    long jo = 7L << 32;
    long li = 8L << 32;
    for (long key : new long[] {jo, jo + 1, li, jo + 2, -1}) {
      table.setState(key, Kind.UNKNOWN);
    }
    table.supersedeOthers(jo + 1);
    assertThat(table.isSuperseded(jo)).isTrue();
    assertThat(table.isSuperseded(jo + 1)).isFalse();
    assertThat(table.isSuperseded(jo + 2)).isTrue();
    assertThat(table.isSuperseded(li)).isFalse();
    assertThat(table.state(jo)).isEqualTo(Kind.UNKNOWN);
    table.setState(jo, Kind.UNKNOWN);
    assertThat(table.isSuperseded(jo)).as("it was sent again").isFalse();
  }

  /** A key that is spread over the table, as hashes are. */
  private static long key(int number) {
    return number * 0x9E3779B97F4A7C15L;
  }
}
