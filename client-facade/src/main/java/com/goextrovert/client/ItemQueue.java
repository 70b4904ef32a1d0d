package com.goextrovert.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items of a batch that are to be sent, in order. Only one item of a person is handed out at a
 * time. Thread-safe.
 */
final class ItemQueue<E> {
  /** More would not fit into a small heap. */
  private static final int MOST_DEFERRED = 10_000;

  private final int capacity;
  private final Function<E, String> person;
  private final Deque<E> waiting = new ArrayDeque<>();
  private final Set<String> busy = new HashSet<>();
  private final Map<String, E> deferred = new LinkedHashMap<>();
  private boolean ended;

  ItemQueue(int capacity, Function<E, String> person) {
    this.capacity = capacity;
    this.person = person;
  }

  /** Adds an item, as soon as there is room for it; returns false if the queue has ended. */
  synchronized boolean put(E item) throws InterruptedException {
    while (!ended && waiting.size() >= capacity) {
      wait();
    }
    if (!ended) {
      E earlier = deferred.remove(person.apply(item));
      if (earlier != null) {
        waiting.add(earlier);
      }
      waiting.add(item);
      notifyAll();
    }
    return !ended;
  }

  /** Lets no more items in. Those that are left, and deferred ones, are still handed out. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Waits for an item; returns null once the queue has ended and no item is left. */
  synchronized @Nullable E next() throws InterruptedException {
    while (true) {
      for (Iterator<E> items = waiting.iterator(); items.hasNext(); ) {
        E item = items.next();
        if (busy.add(person.apply(item))) {
          items.remove();
          return item;
        }
      }
      if (!ended || !waiting.isEmpty()) {
        wait();
      } else if (deferred.isEmpty()) {
        notifyAll();
        return null;
      } else {
        waiting.addAll(deferred.values());
        deferred.clear();
      }
    }
  }

  /** Takes back an item that was handed out: it is done, or comes again, at the end if possible. */
  synchronized void release(E item, boolean isDone) {
    String name = person.apply(item);
    busy.remove(name);
    if (!isDone) {
      boolean isFollowed = waiting.stream().map(person).anyMatch(name::equals);
      if (isFollowed || deferred.size() == MOST_DEFERRED) {
        waiting.addFirst(item);
      } else {
        deferred.put(name, item);
      }
    }
    // The caller asks for the next item; only those who wait to add items need to be woken.
    if (waiting.size() <= capacity / 2) {
      notifyAll();
    }
  }
}
