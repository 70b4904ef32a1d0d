package com.goextrovert.client;

import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.internal.call.CallExecutor;
import com.goextrovert.client.internal.call.Pacer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The client over a generated Feign interface. Closing it ends running exchanges and backoffs. */
final class DefaultExtrovertClient implements ExtrovertClient {
  private final Runnable closeConnection;
  private final ExtrovertProspects prospects;
  private final CountDownLatch closed = new CountDownLatch(1);

  DefaultExtrovertClient(
      ProspectsApi api,
      Runnable closeConnection,
      Supplier<String> apiKey,
      ExtrovertProspects.Defaults defaults,
      List<CallListener> listeners) {
    this.closeConnection = closeConnection;
    CallExecutor<Confirmation> executor =
        new CallExecutor<>(
            Confirmation::of,
            new LoggingObserver(listeners),
            new Pacer(defaults.interval(), Duration.ZERO, null, System::nanoTime),
            this::sleepUnlessClosed,
            InstantSource.system(),
            System::nanoTime,
            () -> ThreadLocalRandom.current().nextDouble());
    executor.initializeClasses();
    this.prospects = new ExtrovertProspects(api, executor, apiKey, defaults, this::isClosed);
  }

  @Override
  public Prospects prospects() {
    return prospects;
  }

  @Override
  public void close() {
    closed.countDown();
    prospects.stopBatches();
    closeConnection.run();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean sleepUnlessClosed(Duration duration) throws InterruptedException {
    return !closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }
}
