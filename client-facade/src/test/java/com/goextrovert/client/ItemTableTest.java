package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.goextrovert.client.BatchOutcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void itemTakesAtMostFortyBytes() {
    for (int i = 1; i <= 50_000; i++) {
      table.claimNumber(key(i), i);
      if (i >= 1_000) {
        assertThat(table.bytes()).isLessThanOrEqualTo(40L * i);
      }
    }
  }

  @Test
  void itemsInTheSameSlotAreDistinct() {
    ItemTable.Key one = new ItemTable.Key(1, 7);
    ItemTable.Key other = new ItemTable.Key(2, 7);
    assertThat(table.claimNumber(one, 1)).isZero();
    assertThat(table.claimNumber(other, 2)).isZero();
    assertThat(table.claimNumber(one, 3)).isEqualTo(1);
    assertThat(table.claimNumber(other, 3)).isEqualTo(2);
  }

  @Test
  void keyDependsOnSaltAndIdentity() {
    ItemTable.Key key = ItemTable.Key.of(new byte[] {1}, "a");
    assertThat(ItemTable.Key.of(new byte[] {1}, "a")).isEqualTo(key);
    assertThat(ItemTable.Key.of(new byte[] {2}, "a")).isNotEqualTo(key);
    assertThat(ItemTable.Key.of(new byte[] {1}, "b")).isNotEqualTo(key);
    assertThat(ItemTable.Key.parse(key.toString())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "0000000000000000000000000000000g"})
  void malformedKeyIsRefused(String hex) {
    assertThatIllegalArgumentException().isThrownBy(() -> ItemTable.Key.parse(hex));
  }

  private static ItemTable.Key key(int number) {
    return ItemTable.Key.of(new byte[0], "item " + number);
  }
}
