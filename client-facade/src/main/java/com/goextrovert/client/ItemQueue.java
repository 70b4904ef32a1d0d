package com.goextrovert.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/**
 * The items of a batch that are to be sent. Hands out items for one person one at a time and in
 * order. Thread-safe.
 *
 * @param <E> the type of items
 */
@NullUnmarked
final class ItemQueue<E> {
  private static final int MOST_DEFERRED = 10_000;

  private final int capacity;
  private final Function<E, String> person;
  private final Deque<E> ready = new ArrayDeque<>();
  private final Deque<E> deferred = new ArrayDeque<>();
  private final Map<String, Integer> deferredByPerson = new HashMap<>();
  private final Set<String> inFlight = new HashSet<>();
  private boolean ended;

  ItemQueue(int capacity, Function<E, String> person) {
    this.capacity = capacity;
    this.person = person;
  }

  /** Appends an item, as soon as there is room for it; returns false if the queue has ended. */
  synchronized boolean put(E item) throws InterruptedException {
    while (!ended && ready.size() + inFlight.size() >= capacity) {
      wait();
    }
    if (!ended) {
      ready.add(item);
      notifyAll();
    }
    return !ended;
  }

  /** Lets no more items in. Those that are left, and deferred ones, are still handed out. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Waits for an item; returns null once the queue has ended and no item can come back. */
  synchronized E next() throws InterruptedException {
    while (true) {
      E item = poll();
      if (item != null) {
        inFlight.add(person.apply(item));
        return item;
      }
      if (ended && inFlight.isEmpty()) {
        return null;
      }
      wait();
    }
  }

  /** Ends an item's flight. */
  synchronized void release(E item) {
    inFlight.remove(person.apply(item));
    notifyAll();
  }

  /** Puts an item in flight back, before all others and before later ones for its person. */
  synchronized void putBack(E item) {
    if (deferredByPerson.containsKey(person.apply(item))) {
      deferred.addFirst(item);
      deferredByPerson.merge(person.apply(item), 1, Integer::sum);
    } else {
      ready.addFirst(item);
    }
  }

  /** Keeps an item, and later ones for its person, until the queue ends or very many are kept. */
  synchronized void defer(E item) {
    deferred.add(item);
    deferredByPerson.merge(person.apply(item), 1, Integer::sum);
  }

  private E poll() {
    E item = deferred.size() > MOST_DEFERRED ? pollDeferred() : null;
    item = item == null ? pollReady() : item;
    return item == null && ended ? pollDeferred() : item;
  }

  private E pollReady() {
    for (Iterator<E> items = ready.iterator(); items.hasNext(); ) {
      E item = items.next();
      if (deferredByPerson.containsKey(person.apply(item))) {
        items.remove();
        defer(item);
        notifyAll();
      } else if (!inFlight.contains(person.apply(item))) {
        items.remove();
        return item;
      }
    }
    return null;
  }

  private E pollDeferred() {
    for (Iterator<E> items = deferred.iterator(); items.hasNext(); ) {
      E item = items.next();
      if (!inFlight.contains(person.apply(item))) {
        items.remove();
        deferredByPerson.computeIfPresent(person.apply(item), (p, n) -> n == 1 ? null : n - 1);
        return item;
      }
    }
    return null;
  }
}
