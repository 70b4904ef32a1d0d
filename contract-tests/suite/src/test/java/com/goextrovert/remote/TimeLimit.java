package com.goextrovert.remote;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Limits the time of an exchange if the HTTP library cannot. */
public final class TimeLimit {
  private TimeLimit() {}

  /** Runs an exchange in a new thread, which is interrupted and abandoned at the limit. */
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

  /** Names only the type of other exceptions, whose messages may quote the server. */
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
