package com.goextrovert.client;

import com.goextrovert.client.internal.answer.AnswerReader;
import com.goextrovert.client.internal.call.Caller;
import com.goextrovert.client.internal.call.Sleeper;
import com.goextrovert.client.internal.http.ProspectsGateway;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The client over a gateway. Closing it ends the calls that are under way and the waits of others.
 */
final class DefaultExtrovertClient implements ExtrovertClient {
  private final ProspectsGateway gateway;
  private final Prospects prospects;
  private final CountDownLatch closed = new CountDownLatch(1);

  DefaultExtrovertClient(
      ProspectsGateway gateway,
      Supplier<String> apiKey,
      ExtrovertProspects.Defaults defaults,
      CallListener listener) {
    this.gateway = gateway;
    Sleeper untilClosed = this::sleepUnlessClosed;
    Caller caller =
        new Caller(
            new AnswerReader(InstantSource.system()),
            new LoggingObserver(listener),
            untilClosed,
            System::nanoTime,
            () -> ThreadLocalRandom.current().nextDouble());
    this.prospects = new ExtrovertProspects(gateway, caller, apiKey, defaults, this::isClosed);
  }

  @Override
  public Prospects prospects() {
    return prospects;
  }

  @Override
  public void close() {
    closed.countDown();
    gateway.close();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private boolean sleepUnlessClosed(Duration duration) throws InterruptedException {
    return !closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }
}
