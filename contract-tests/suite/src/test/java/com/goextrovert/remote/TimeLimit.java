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

  /** Runs an exchange in a thread of its own, which is interrupted and left behind at the limit. */
  public static <T> T call(Duration limit, Callable<T> exchange) {
    FutureTask<T> task = new FutureTask<>(exchange);
    Thread thread = new Thread(task, "time-limit");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ExchangeFailedException("no complete response within " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeFailedException("no response: the wait was interrupted");
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } finally {
      task.cancel(true);
    }
  }

  /** Returns the failure itself, or names its type: another message may quote the server. */
  private static ExchangeFailedException failed(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof ExchangeFailedException failure) {
        return failure;
      }
    }
    return new ExchangeFailedException(
        "no complete response (" + thrown.getClass().getSimpleName() + ")");
  }
}
