package com.goextrovert.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.LongSupplier;

/** A rate limit, latency and faults between clients and the API. Thread-safe. */
final class Disturbances {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** Half of the faults hide a change that is made. */
  private static final List<SandboxResponse> FAULTS =
      List.of(
          SandboxResponse.status(502),
          SandboxResponse.status(503),
          SandboxResponse.reset(),
          SandboxResponse.status(500).afterHandling(),
          SandboxResponse.reset().afterHandling(),
          SandboxResponse.status(200).header("Content-Length", "64").body("{").afterHandling());

  private final long nanosPerRequest;
  private final long burstNanos;
  private final Duration minLatency;
  private final long latencySpreadNanos;
  private final double faultRate;
  private final LongSupplier nanoTime;
  // Two sequences, so that latency does not change which requests meet a fault.
  private final Random latencies;
  private final Random faults;
  private long backlogEnd;
  private long refused;

  Disturbances(ExtrovertSandbox.Builder settings) {
    nanosPerRequest = settings.rateLimit == 0 ? 0 : NANOS_PER_SECOND / settings.rateLimit;
    burstNanos = NANOS_PER_SECOND - nanosPerRequest;
    minLatency = settings.minLatency;
    latencySpreadNanos = settings.maxLatency.minus(minLatency).toNanos();
    faultRate = settings.faultRate;
    nanoTime = settings.nanoTime;
    latencies = new Random(settings.seed);
    faults = new Random(settings.seed);
    backlogEnd = nanoTime.getAsLong();
  }

  /**
   * Takes a request from the bucket, or returns the seconds until there is one again. The bucket is
   * empty when the requests taken from it would occupy a whole second.
   */
  synchronized OptionalLong secondsUntilAllowed() {
    long now = nanoTime.getAsLong();
    long backlog = Math.max(0, backlogEnd - now);
    if (nanosPerRequest > 0 && backlog > burstNanos) {
      refused++;
      return OptionalLong.of((backlog - burstNanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND);
    }
    backlogEnd = now + backlog + nanosPerRequest;
    return OptionalLong.empty();
  }

  /** Returns what the next request meets instead of the real response, if anything. */
  Optional<SandboxResponse> fault() {
    // One draw decides both, so that concurrent requests do not mix their draws.
    double draw = faults.nextDouble();
    if (draw >= faultRate) {
      return Optional.empty();
    }
    return Optional.of(FAULTS.get((int) (draw / faultRate * FAULTS.size())));
  }

  Duration latency() {
    return minLatency.plusNanos((long) (latencies.nextDouble() * latencySpreadNanos));
  }

  synchronized long refused() {
    return refused;
  }

  synchronized void clear() {
    refused = 0;
  }
}
