package com.goextrovert.client.internal.http;

/**
 * Counts what each thread reads from sockets. A call has one thread, beneath TLS and above, so it
 * can tell an answer that came from the network from one that lay in a buffer before it was asked.
 */
final class ReadMeter {
  private final ThreadLocal<Long> bytes = ThreadLocal.withInitial(() -> 0L);

  void add(int count) {
    bytes.set(bytes.get() + count);
  }

  long ofThisThread() {
    return bytes.get();
  }
}
