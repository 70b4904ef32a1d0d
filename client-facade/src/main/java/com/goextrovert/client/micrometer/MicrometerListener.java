package com.goextrovert.client.micrometer;

import com.goextrovert.client.BatchOutcome;
import com.goextrovert.client.BatchReport;
import com.goextrovert.client.CallListener;
import com.goextrovert.client.error.Delivery;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Records attempts, retries, waits for the rate limit, and the progress of batches as Micrometer
 * meters, whose names start with {@code extrovert.client}. Timers use the registry's base unit,
 * such as seconds. Tag values come from fixed sets, except for status codes and the names of
 * batches; no meter holds the API key, a profile URL, a request id or server text.
 *
 * <p>Create one for each registry; several clients can share it. Thread-safe.
 */
public final class MicrometerListener implements CallListener {
  private static final BatchReport NOT_STARTED =
      new BatchReport(Map.of(), 0, 0, OptionalLong.empty(), Duration.ZERO, Optional.empty());

  /** Method and path by the specification, without the path of the base URL. */
  private static final Map<String, Tags> TARGETS =
      Map.of(
          "add prospect", Tags.of("method", "POST", "uri", "/api/client/v1/prospects"),
          "remove prospect", Tags.of("method", "DELETE", "uri", "/api/client/v1/prospects"));

  private static final Tags OTHER_TARGET = Tags.of("method", "UNKNOWN", "uri", "UNKNOWN");

  private final MeterRegistry registry;
  private final MeterProvider<Timer> requests;
  private final MeterProvider<Timer> waits;
  private final MeterProvider<Counter> retries;
  private final Map<String, AtomicReference<BatchReport>> batches = new ConcurrentHashMap<>();

  /**
   * Creates a listener; its meters appear with the first event.
   *
   * @param registry the registry of all meters
   */
  @SuppressWarnings("exports") // Modules that create a registry require micrometer.core themselves.
  public MicrometerListener(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry == null");
    this.requests =
        Timer.builder("extrovert.client.requests")
            .description("Attempts, from start to the last byte of the response")
            .withRegistry(registry);
    this.waits =
        Timer.builder("extrovert.client.rate.limit.wait")
            .description("Waits of attempts for their turn under rate limits and Retry-After")
            .withRegistry(registry);
    this.retries =
        Counter.builder("extrovert.client.retries")
            .description("Attempts after the first of a call")
            .withRegistry(registry);
  }

  @Override
  public void onAttemptStart(AttemptStart start) {
    waits.withTag("operation", start.operation()).record(start.waited());
    // Adding 0 publishes the counter before the first retry, whose increase is then visible.
    retries.withTag("operation", start.operation()).increment(start.number() > 1 ? 1 : 0);
  }

  @Override
  public void onAttempt(Attempt attempt) {
    int status = attempt.statusCode().orElse(0);
    requests
        .withTags(
            TARGETS
                .getOrDefault(attempt.operation(), OTHER_TARGET)
                .and("operation", attempt.operation())
                .and("status", status == 0 ? "IO_ERROR" : Integer.toString(status))
                .and(Outcome.forStatus(status).asTag())
                .and("delivery", attempt.delivery().map(Delivery::name).orElse("CONFIRMED")))
        .record(attempt.duration());
  }

  /**
   * Returns a consumer for {@link com.goextrovert.client.BatchOptions.Builder#listener listener} of
   * a batch's options. It sets gauges with the tag {@code batch}; a further batch of the same name
   * starts them again.
   *
   * @param name the value of the tag: one of a few fixed names, such as the name of a job; batches
   *     that run at the same time need different names
   * @return the consumer, thread-safe
   */
  public Consumer<BatchReport> batch(String name) {
    AtomicReference<BatchReport> latest =
        batches.computeIfAbsent(Objects.requireNonNull(name, "name == null"), this::registerGauges);
    latest.set(NOT_STARTED);
    return latest::set;
  }

  private AtomicReference<BatchReport> registerGauges(String name) {
    AtomicReference<BatchReport> latest = new AtomicReference<>(NOT_STARTED);
    Tags batch = Tags.of("batch", name);
    gauge("done", "Items with an outcome", batch, latest, BatchReport::items);
    gauge("expected", "Items to come; NaN if unknown", batch, latest, MicrometerListener::expected);
    for (BatchOutcome.Kind kind : BatchOutcome.Kind.values()) {
      gauge(
          "outcomes",
          "Items by outcome",
          batch.and("outcome", kind.name()),
          latest,
          report -> report.count(kind));
    }
    return latest;
  }

  private void gauge(
      String name,
      String description,
      Tags tags,
      AtomicReference<BatchReport> latest,
      ToDoubleFunction<BatchReport> value) {
    Gauge.builder("extrovert.client.batch." + name, latest, now -> value.applyAsDouble(now.get()))
        .description(description)
        .tags(tags)
        .register(registry);
  }

  private static double expected(BatchReport report) {
    return report.total().isPresent() ? report.total().getAsLong() : Double.NaN;
  }
}
