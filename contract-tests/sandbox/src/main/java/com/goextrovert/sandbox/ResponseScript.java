package com.goextrovert.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** The responses that a test scripts: first the queued ones, then the rule's. Thread-safe. */
final class ResponseScript {
  private final Queue<SandboxResponse> queue = new ConcurrentLinkedQueue<>();
  private volatile Function<ReceivedRequest, Optional<SandboxResponse>> rule =
      request -> Optional.empty();

  void add(List<SandboxResponse> responses) {
    queue.addAll(responses);
  }

  void replaceRule(Function<ReceivedRequest, Optional<SandboxResponse>> rule) {
    this.rule = rule;
  }

  Optional<SandboxResponse> responseTo(ReceivedRequest request) {
    SandboxResponse queued = queue.poll();
    return queued == null ? rule.apply(request) : Optional.of(queued);
  }

  void clear() {
    queue.clear();
    rule = request -> Optional.empty();
  }
}
