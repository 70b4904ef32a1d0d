package com.goextrovert.client;

import com.goextrovert.client.generated.api.ProspectsApi;
import com.goextrovert.client.generated.model.AddProspectRequest;
import com.goextrovert.client.generated.model.RemoveProspectRequest;
import com.goextrovert.client.internal.call.CallExecutor;
import com.goextrovert.client.internal.call.CallExecutor.Pacing;
import com.goextrovert.client.internal.call.CallPlan;
import com.goextrovert.client.internal.call.Pacer;
import com.goextrovert.client.internal.call.RetryPolicy;
import com.goextrovert.client.internal.call.Secrets;
import com.goextrovert.client.internal.input.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns request objects into calls of the generated Feign interface. */
final class ExtrovertProspects implements Prospects {

  /**
   * Settings of the client that hold for every call; {@link RequestOptions} override some. The
   * interval is that of the rate limit, zero if there is none.
   */
  record Defaults(
      String baseUrl,
      Duration interval,
      Duration deadline,
      Duration attemptTimeout,
      int maxRetries,
      Duration initialBackoff,
      Duration maxBackoff) {}

  private static final Duration DEFAULT_INTERVAL = RateLimit.perSecond(10).interval();

  private final ProspectsApi api;
  private final CallExecutor<Confirmation> executor;
  private final Supplier<String> apiKey;
  private final Defaults defaults;
  private final BooleanSupplier closed;
  private final Set<DefaultProspectBatch<?>> batches = ConcurrentHashMap.newKeySet();

  ExtrovertProspects(
      ProspectsApi api,
      CallExecutor<Confirmation> executor,
      Supplier<String> apiKey,
      Defaults defaults,
      BooleanSupplier closed) {
    this.api = api;
    this.executor = executor;
    this.apiKey = apiKey;
    this.defaults = defaults;
    this.closed = closed;
  }

  @Override
  public Confirmation add(AddProspect prospect, RequestOptions options) {
    require(prospect, options);
    return add(prospect, options, executor.clientPacing());
  }

  @Override
  public Confirmation remove(RemoveProspect prospect, RequestOptions options) {
    require(prospect, options);
    return remove(prospect, options, executor.clientPacing());
  }

  @Override
  public <T> ProspectBatch<T> batch(BatchOptions<T> options) {
    if (options == null) {
      throw new IllegalArgumentException("options are missing; build them, if only with defaults");
    }
    requireOpen();
    try {
      DefaultProspectBatch<T> batch =
          new DefaultProspectBatch<>(
              this,
              options,
              System::nanoTime,
              ended -> pause -> !ended.await(pause.toNanos(), TimeUnit.NANOSECONDS));
      batches.add(batch);
      if (closed.getAsBoolean()) {
        stopBatches();
      }
      return batch;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the journal " + options.journal + " cannot be read or written: " + e, e);
    }
  }

  /** Sends an item of a batch. */
  void send(Object prospect, Pacing pacing) {
    if (prospect instanceof AddProspect add) {
      add(add, RequestOptions.defaults(), pacing);
    } else {
      remove((RemoveProspect) prospect, RequestOptions.defaults(), pacing);
    }
  }

  void stopBatches() {
    batches.forEach(batch -> batch.stop("the client was closed"));
  }

  void forget(DefaultProspectBatch<?> batch) {
    batches.remove(batch);
  }

  BatchJournal openJournal(@Nullable Path file, ItemTable items, Consumer<String> onFailure)
      throws IOException {
    return new BatchJournal(file, defaults.baseUrl(), items, InstantSource.system(), onFailure);
  }

  /** Returns the pacer of a batch, whose limit is the client's or the default if it is null. */
  Pacer batchPacer(@Nullable RateLimit limit, Duration delay) {
    Duration interval = limit == null ? DEFAULT_INTERVAL : limit.interval();
    boolean inherits = limit == null && !defaults.interval().isZero();
    // The pacer of the client suffices for the slower limit.
    boolean isFaster = interval.compareTo(defaults.interval()) <= 0;
    return executor.innerPacer(inherits || isFaster ? Duration.ZERO : interval, delay);
  }

  private Confirmation add(AddProspect prospect, RequestOptions options, Pacing pacing) {
    boolean move = prospect.onDuplicate() == DuplicatePolicy.MOVE;
    AddProspectRequest request =
        new AddProspectRequest()
            .prospectListId(prospect.prospectListId().toString())
            .prospectProfileUrl(prospect.profileUrl())
            .campaignId(prospect.campaignId().toString())
            .moveDuplicatedProspect(move);
    return executor.execute(
        plan("add prospect", move, prospect.profileUrl(), options),
        pacing,
        attempt -> api.addProspectWithHttpInfo(request, attempt));
  }

  private Confirmation remove(RemoveProspect prospect, RequestOptions options, Pacing pacing) {
    RemoveProspectRequest request =
        new RemoveProspectRequest()
            .prospectProfileUrl(prospect.profileUrl())
            .campaignId(prospect.campaignId().toString())
            .rejectPosts(prospect.rejectPosts());
    return executor.execute(
        plan("remove prospect", true, prospect.profileUrl(), options),
        pacing,
        attempt -> api.removeProspectWithHttpInfo(request, attempt));
  }

  private void require(Object prospect, RequestOptions options) {
    if (prospect == null) {
      throw new IllegalArgumentException("prospect is missing; give what to add or to remove");
    }
    if (options == null) {
      throw new IllegalArgumentException("options are missing; leave them out for the client's");
    }
    requireOpen();
  }

  private void requireOpen() {
    if (closed.getAsBoolean()) {
      throw new IllegalStateException("the client is closed");
    }
  }

  private CallPlan plan(
      String operation, boolean idempotent, String profileUrl, RequestOptions options) {
    return new CallPlan(
        operation,
        new RetryPolicy(
            idempotent,
            options.maxRetries().orElse(defaults.maxRetries()),
            defaults.initialBackoff(),
            defaults.maxBackoff()),
        options.deadline().orElse(defaults.deadline()),
        defaults.attemptTimeout(),
        new Secrets(ApiKey.require(apiKey.get()), ProfileUrl.slugOf(profileUrl)));
  }
}
