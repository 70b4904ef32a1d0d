package com.goextrovert.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of a batch that are to be sent. Each person has a line, whose first item is handed out
 * and stays first until it is removed. Thread-safe.
 */
final class ItemQueue<E> {
  /** More are not kept until the end, so that they fit into a small heap. */
  private static final int MOST_DEFERRED = 10_000;

  private final int capacity;
  private final Function<E, String> person;
  private final Map<String, Deque<E>> lines = new HashMap<>();
  private final Deque<String> ready = new ArrayDeque<>();
  private final Set<String> deferred = new LinkedHashSet<>();
  private int size;
  private int deferredSize;
  private boolean ended;

  ItemQueue(int capacity, Function<E, String> person) {
    this.capacity = capacity;
    this.person = person;
  }

  /** Adds an item, as soon as there is room for it; returns false if the queue has ended. */
  synchronized boolean put(E item) throws InterruptedException {
    while (!ended && size - deferredSize >= capacity) {
      wait();
    }
    if (!ended) {
      String name = person.apply(item);
      if (line(name).isEmpty()) {
        ready.add(name);
        notifyAll();
      }
      line(name).add(item);
      size++;
      deferredSize += deferred.contains(name) ? 1 : 0;
    }
    return !ended;
  }

  /** Lets no more items in. Those that are left, and deferred ones, are still handed out. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Waits for an item; returns null once the queue has ended and is empty. */
  synchronized @Nullable E next() throws InterruptedException {
    while (size > 0 || !ended) {
      if (deferredSize > (ended && ready.isEmpty() ? 0 : MOST_DEFERRED)) {
        String name = deferred.iterator().next();
        deferred.remove(name);
        deferredSize -= line(name).size();
        ready.addFirst(name);
      }
      if (!ready.isEmpty()) {
        return line(ready.remove()).element();
      }
      wait();
    }
    return null;
  }

  /** Removes an item that was handed out. */
  synchronized void remove(E item) {
    String name = person.apply(item);
    line(name).remove();
    size--;
    boolean last = line(name).isEmpty();
    if (last) {
      lines.remove(name);
    } else {
      ready.addFirst(name);
    }
    // Whoever waits to add items is woken for many of them at once.
    if (!last || ended || size - deferredSize <= capacity / 2) {
      notifyAll();
    }
  }

  /** Keeps an item that was handed out, and later ones for its person, until the queue ends. */
  synchronized void defer(E item) {
    deferred.add(person.apply(item));
    deferredSize += line(person.apply(item)).size();
    notifyAll();
  }

  private Deque<E> line(String name) {
    return lines.computeIfAbsent(name, n -> new ArrayDeque<>(1));
  }
}
