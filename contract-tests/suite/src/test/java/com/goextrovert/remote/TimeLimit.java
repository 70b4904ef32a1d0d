package com.goextrovert.remote;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Bounds the time of exchanges whose libraries do not bound it. */
public final class TimeLimit {
  private TimeLimit() {}

  /**
   * Runs an exchange in a thread of its own, which is interrupted and left behind at the limit.
   *
   * @param limit how long to wait
   * @param exchange the exchange
   * @return what the exchange returns
   * @throws NoResponseException if the exchange fails, or does not end in time
   */
  public static <T> T call(Duration limit, Callable<T> exchange) {
    FutureTask<T> task = new FutureTask<>(exchange);
    Thread thread = new Thread(task, "time-limit");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new NoResponseException("no complete response within " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new NoResponseException("no response: the wait was interrupted");
    } catch (ExecutionException e) {
      // The cause's message may quote the server.
      throw new NoResponseException(
          "no complete response (" + e.getCause().getClass().getSimpleName() + ")");
    }
  }
}
