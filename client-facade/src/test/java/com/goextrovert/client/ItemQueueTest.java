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
    queue.release("jo1", true);
    assertThat(queue.next()).isEqualTo("jo2");
  }

  @Test
  void deferredItemsComeAtTheEnd() throws Exception {
    put("jo1", "li1");
    defer("jo1");
    defer("li1");
    put("mo1");
    assertThat(queue.next()).isEqualTo("mo1");
    queue.end();
    assertThat(List.of(queue.next(), queue.next())).containsExactly("jo1", "li1");
    assertThat(queue.next()).isNull();
  }

  @Test
  void deferredItemComesBeforeALaterOneForItsPerson() throws Exception {
    put("jo1");
    defer("jo1");
    put("li1", "jo2");
    assertThat(List.of(queue.next(), queue.next())).containsExactly("li1", "jo1");
    queue.release("jo1", true);
    assertThat(queue.next()).isEqualTo("jo2");
  }

  @Test
  void itemIsNotDeferredIfALaterOneForItsPersonWaits() throws Exception {
    put("jo1", "li1", "jo2");
    defer("jo1");
    assertThat(List.of(queue.next(), queue.next())).containsExactly("jo1", "li1");
  }

  @Test
  void tooManyItemsAreNotDeferred() throws Exception {
    for (int i = 0; i < 10_000; i++) {
      String name = "x" + "y".repeat(i % 100) + "z".repeat(i / 100);
      put(name);
      defer(name);
    }
    put("jo1", "li1");
    defer("jo1");
    assertThat(List.of(queue.next(), queue.next())).containsExactly("jo1", "li1");
  }

  @Test
  void putWaitsForRoom() throws Exception {
    put("a1", "b1", "c1", "d1");
    Thread adder = new Thread(() -> putUnchecked("e1"));
    adder.start();
    while (adder.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(List.of(queue.next(), queue.next())).containsExactly("a1", "b1");
    queue.release("a1", true);
    adder.join();
    queue.end();
    assertThat(queue.put("f1")).isFalse();
    assertThat(queue.next()).isEqualTo("c1");
  }

  /** Takes the next item and defers it. */
  private void defer(String item) throws InterruptedException {
    assertThat(queue.next()).isEqualTo(item);
    queue.release(item, false);
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
