package com.goextrovert.sandbox;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Keeps the most recent requests, and counts all requests. Thread-safe. */
final class RequestLog {
  private final int capacity;
  private final Queue<ReceivedRequest> recent = new ArrayDeque<>();
  private long count;

  RequestLog(int capacity) {
    this.capacity = capacity;
  }

  synchronized void add(ReceivedRequest request) {
    count++;
    recent.add(request);
    if (recent.size() > capacity) {
      recent.remove();
    }
  }

  synchronized List<ReceivedRequest> recent() {
    return List.copyOf(recent);
  }

  synchronized long count() {
    return count;
  }

  synchronized void clear() {
    recent.clear();
    count = 0;
  }
}
