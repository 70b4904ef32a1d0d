package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.goextrovert.client.BatchOutcome.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTableTest {
  private final ItemTable table = new ItemTable();

  @Test
  void itemsKeepNumbersAndStatesWhileTheTableGrows() {
    for (int i = 1; i <= 5_000; i++) {
      assertThat(table.state(key(i))).isEqualTo(Kind.NOT_ATTEMPTED);
      table.ended(key(i), i % 2 == 0 ? Kind.CONFIRMED : Kind.UNKNOWN);
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
    table.ended(key(1), Kind.CONFIRMED);
    assertThat(table.claimNumber(key(1), 2)).isEqualTo(1);
    assertThat(table.claimNumber(key(1), 4)).isEqualTo(1);
  }

  @Test
  void keyMayBeZero() {
    ItemKey zero = new ItemKey(0, 0);
    table.ended(zero, Kind.REJECTED);
    for (int i = 1; i <= 2_000; i++) {
      table.claimNumber(key(i), i);
    }
    assertThat(table.state(zero)).isEqualTo(Kind.REJECTED);
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
    ItemKey one = ItemKey.of(7, 1, true, 1);
    long stranger = 7 + table.slots.length / 3;
    List<ItemKey> others =
        List.of(
            ItemKey.of(7, 1, true, 2),
            ItemKey.of(7, 2, true, 1),
            ItemKey.of(7, 1, false, 1),
            ItemKey.of(stranger, 1, true, 1));
    assertThat(table.claimNumber(one, 1)).isZero();
    for (ItemKey other : others) {
      assertThat(table.claimNumber(other, 2)).isZero();
    }
    assertThat(table.claimNumber(one, 3)).isEqualTo(1);
  }

  @Test
  void keyIsReadAsItIsWritten() {
    ItemKey key = ItemKey.of(-2, 3, true, -4);
    assertThat(key).hasToString("fffffffffffe0007fffffffffffffffc");
    assertThat(ItemKey.parse(key.toString())).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "add 1,    add 1,    true",
    "add 1,    add 2,    true",
    "add 1,    remove 1, true",
    "remove 1, add 1,    true",
    "add 1,    remove 2, false",
    "remove 1, add 2,    false",
    "remove 1, remove 1, false",
    "remove 1, remove 2, false"
  })
  void itemThatWouldUndoALaterOneIsSuperseded(String earlier, String later, boolean superseded) {
    ItemKey jo = key(1, earlier, 1);
    ItemKey stranger = key(2, earlier, 1);
    table.intended(stranger);
    table.intended(jo);
    table.ended(key(1, later, 2), Kind.CONFIRMED);
    assertThat(table.isSuperseded(jo)).isEqualTo(superseded);
    assertThat(table.isSuperseded(stranger)).isFalse();
    assertThat(table.state(jo)).isEqualTo(Kind.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIRMED, true",
    "ALREADY_PRESENT, true",
    "NOT_PRESENT, true",
    "UNKNOWN, true",
    "REJECTED, false",
    "NOT_SENT, false",
    "NOT_ATTEMPTED, false"
  })
  void itemSupersedesOthersIfItMayHaveHadAnEffect(Kind kind, boolean supersedes) {
    ItemKey earlier = key(1, "add 1", 1);
    ItemKey later = key(1, "add 2", 2);
    table.intended(earlier);
    table.intended(later);
    assertThat(table.isSuperseded(earlier)).as("by an intent without an outcome").isTrue();
    table.ended(later, kind);
    assertThat(table.isSuperseded(earlier)).isEqualTo(supersedes);
    assertThat(table.isSuperseded(later)).isFalse();
    table.ended(later, Kind.REJECTED);
    assertThat(table.isSuperseded(earlier)).as("once and for all").isEqualTo(supersedes);
  }

  @Test
  void intentWithoutAnOutcomeSupersedesForGood() {
    ItemKey earlier = key(1, "remove 1", 1);
    table.intended(earlier);
    table.intended(key(1, "add 1", 2));
    table.intended(key(1, "add 1", 3));
    table.ended(key(1, "add 1", 3), Kind.REJECTED);
    assertThat(table.isSuperseded(earlier)).isTrue();
  }

  @Test
  void itemThatIsSentAgainIsNoLongerSuperseded() {
    ItemKey item = key(1, "add 1", 1);
    table.intended(item);
    table.intended(key(1, "add 2", 2));
    table.intended(item);
    assertThat(table.isSuperseded(item)).isFalse();
  }

  @Test
  void itemThatWasNotAttemptedIsNotSent() {
    table.ended(key(1), Kind.NOT_ATTEMPTED);
    assertThat(table.state(key(1))).isEqualTo(Kind.NOT_SENT);
  }

  private static ItemKey key(long person, String change, long identity) {
    String[] words = change.split(" ");
    return ItemKey.of(person, Long.parseLong(words[1]), words[0].equals("add"), identity);
  }

  /** A key that is spread over the table, as hashes are. */
  private static ItemKey key(int number) {
    long hash = number * 0x9E3779B97F4A7C15L;
    return ItemKey.of(hash, hash, true, hash);
  }
}
