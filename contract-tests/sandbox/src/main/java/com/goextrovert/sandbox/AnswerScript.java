package com.goextrovert.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** What a test told the sandbox to answer: first the queue, then the rule. Thread-safe. */
final class AnswerScript {
  private final Queue<SandboxResponse> queue = new ConcurrentLinkedQueue<>();
  private volatile Function<ReceivedRequest, Optional<SandboxResponse>> rule =
      request -> Optional.empty();

  void add(List<SandboxResponse> answers) {
    queue.addAll(answers);
  }

  void replaceRule(Function<ReceivedRequest, Optional<SandboxResponse>> rule) {
    this.rule = rule;
  }

  Optional<SandboxResponse> answerTo(ReceivedRequest request) {
    SandboxResponse queued = queue.poll();
    return queued == null ? rule.apply(request) : Optional.of(queued);
  }

  void clear() {
    queue.clear();
    rule = request -> Optional.empty();
  }
}
