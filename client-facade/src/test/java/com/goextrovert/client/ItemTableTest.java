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
      table.setState(key(i), i % 2 == 0 ? Kind.CONFIRMED : Kind.UNKNOWN, i % 3 == 0);
      assertThat(table.claimNumber(key(i), i)).isZero();
    }
    for (int i = 1; i <= 5_000; i++) {
      assertThat(table.claimNumber(key(i), 9_999)).isEqualTo(i);
      assertThat(table.state(key(i))).isEqualTo(i % 2 == 0 ? Kind.CONFIRMED : Kind.UNKNOWN);
      assertThat(table.isSuperseded(key(i))).isEqualTo(i % 3 == 0);
    }
  }

  @Test
  void itemKeepsItsFirstNumber() {
    assertThat(table.claimNumber(key(1), 1)).isZero();
    table.setState(key(1), Kind.CONFIRMED, false);
    assertThat(table.claimNumber(key(1), 2)).isEqualTo(1);
    assertThat(table.claimNumber(key(1), 4)).isEqualTo(1);
  }

  @Test
  void keyMayBeZero() {
    table.setState(0, Kind.REJECTED, false);
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
    long one = 7;
    long other = one + table.slots.length / 2;
    assertThat(table.claimNumber(one, 1)).isZero();
    assertThat(table.claimNumber(other, 2)).isZero();
    assertThat(table.claimNumber(one, 3)).isEqualTo(1);
    assertThat(table.claimNumber(other, 3)).isEqualTo(2);
  }

  @Test
  void keyDependsOnSaltAndIdentity() {
    long key = ItemTable.key(new byte[] {1}, "a");
    assertThat(ItemTable.key(new byte[] {1}, "a")).isEqualTo(key);
    assertThat(ItemTable.key(new byte[] {2}, "a")).isNotEqualTo(key);
    assertThat(ItemTable.key(new byte[] {1}, "b")).isNotEqualTo(key);
  }

  private static long key(int number) {
    return ItemTable.key(new byte[0], "item " + number);
  }
}
