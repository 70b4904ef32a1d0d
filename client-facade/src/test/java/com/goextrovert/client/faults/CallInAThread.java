package com.goextrovert.client.faults;

import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.error.ExtrovertException;
import com.goextrovert.client.internal.http.Peer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call in a thread of its own, so that another can end it. */
final class CallInAThread {

  /**
   * How it ended.
   *
   * @param failure what it threw; null if it was confirmed
   * @param interrupted whether the thread's interrupt flag was set by then
   */
  record Ending(ExtrovertException failure, boolean interrupted) {}

  private final CompletableFuture<Ending> ending = new CompletableFuture<>();
  private final Thread thread;

  private CallInAThread(Call call, ExtrovertClient client, boolean interruptedOnEntry) {
    this.thread = new Thread(() -> make(call, client, interruptedOnEntry), "caller");
    thread.setDaemon(true);
    thread.start();
  }

  static CallInAThread started(Call call, ExtrovertClient client) {
    return new CallInAThread(call, client, false);
  }

  static CallInAThread startedInterrupted(Call call, ExtrovertClient client) {
    return new CallInAThread(call, client, true);
  }

  private void make(Call call, ExtrovertClient client, boolean interruptedOnEntry) {
    if (interruptedOnEntry) {
      Thread.currentThread().interrupt();
    }
    try {
      ExtrovertException failure = call.failure(client);
      ending.complete(new Ending(failure, Thread.currentThread().isInterrupted()));
    } catch (RuntimeException | Error e) {
      ending.completeExceptionally(e);
    }
  }

  void interrupt() {
    thread.interrupt();
  }

  /** Waits for less than any of the waits that are ended. */
  Ending ending() throws InterruptedException, ExecutionException, TimeoutException {
    return ending.get(Peer.PATIENCE, TimeUnit.SECONDS);
  }
}
