package com.goextrovert.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Items are named by a person and a number: {@code jo1}. */
@Timeout(60)
class ItemQueueTest {
  private final ItemQueue<String> queue = new ItemQueue<>(4, item -> item.replaceAll("\\d", ""));

  @Test
  void itemsForOnePersonAreHandedOutOneAtATime() throws Exception {
    put("jo1", "jo2", "li1");
    assertThat(queue.next()).isEqualTo("jo1");
    assertThat(queue.next()).isEqualTo("li1");
    queue.remove("jo1");
    assertThat(queue.next()).isEqualTo("jo2");
  }

  @Test
  void deferredItemAndLaterOnesForItsPersonComeAtTheEnd() throws Exception {
    put("jo1", "jo2", "li1");
    queue.defer(queue.next());
    put("jo3", "jo4", "jo5", "mo1");
    assertThat(List.of(queue.next(), queue.next())).containsExactly("li1", "mo1");
    queue.end();
    for (int i = 1; i <= 5; i++) {
      assertThat(queue.next()).isEqualTo("jo" + i);
      queue.remove("jo" + i);
    }
    queue.remove("li1");
    queue.remove("mo1");
    assertThat(queue.next()).isNull();
  }

  @Test
  void tooManyDeferredItemsComeBeforeTheEnd() throws Exception {
    for (int i = 0; i <= 10_000; i++) {
      put("x" + "y".repeat(i % 100) + "z".repeat(i / 100));
      queue.defer(queue.next());
    }
    put("jo1");
    assertThat(List.of(queue.next(), queue.next())).containsExactly("x", "jo1");
  }

  @Test
  void putWaitsUntilHalfOfTheRoomIsFree() throws Exception {
    put("a1", "b1", "c1", "d1");
    assertThat(List.of(queue.next(), queue.next())).containsExactly("a1", "b1");
    Thread adder = new Thread(() -> putUnchecked("e1"));
    adder.start();
    while (adder.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    queue.remove("a1");
    queue.remove("b1");
    adder.join();
    queue.end();
    assertThat(queue.put("f1")).isFalse();
    assertThat(queue.next()).isEqualTo("c1");
  }

  private void put(String... items) throws InterruptedException {
    for (String item : items) {
      assertThat(queue.put(item)).isTrue();
    }
  }

  private void putUnchecked(String item) {
    try {
      put(item);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
