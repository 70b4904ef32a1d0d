package com.goextrovert.client;

import com.goextrovert.client.internal.input.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link ProspectBatch}. Immutable.
 *
 * @param <T> the type of the caller's rows
 */
public final class BatchOptions<T> {
  final @Nullable RateLimit rateLimit;
  final int concurrency;
  final @Nullable Path journal;
  final UnknownPolicy unknown;
  final Duration longestPause;
  final int mostWithoutResponse;
  final OptionalLong total;
  final boolean dryRun;
  final Consumer<? super BatchOutcome<T>> onResult;
  final Consumer<? super BatchReport> listener;

  private BatchOptions(Builder<T> builder) {
    this.rateLimit = builder.rateLimit;
    this.concurrency = builder.concurrency;
    this.journal = builder.journal;
    this.unknown = builder.unknown;
    this.longestPause = builder.longestPause;
    this.mostWithoutResponse = builder.mostWithoutResponse;
    this.total = builder.total;
    this.dryRun = builder.dryRun;
    this.onResult = builder.onResult;
    this.listener = builder.listener;
  }

  /** {@return a new builder with a default for everything} */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * Builds {@link BatchOptions}. Not thread-safe. Setters refuse unusable values with an {@link
   * IllegalArgumentException} that names the setting.
   */
  public static final class Builder<T> {
    private @Nullable RateLimit rateLimit;
    private int concurrency = 4;
    private @Nullable Path journal;
    private UnknownPolicy unknown = UnknownPolicy.RETRY_IF_IDEMPOTENT;
    private Duration longestPause = Duration.ofMinutes(15);
    private int mostWithoutResponse = 20;
    private OptionalLong total = OptionalLong.empty();
    private boolean dryRun;
    private Consumer<? super BatchOutcome<T>> onResult = outcome -> {};
    private Consumer<? super BatchReport> listener = report -> {};

    private Builder() {}

    /**
     * Sets how often attempts are made, retries included, in addition to the client's limit. The
     * default is the client's limit, or 10 per second if it has none.
     */
    public Builder<T> rateLimit(RateLimit limit) {
      this.rateLimit = Limits.present("rateLimit", limit);
      return this;
    }

    /** Sets how many items may be in flight at once, 1 or more; 4 by default. */
    public Builder<T> concurrency(int items) {
      this.concurrency = Limits.atLeast("concurrency", items, 1);
      return this;
    }

    /**
     * Sets the file that keeps intents and outcomes, so that the same program run again finishes
     * the job; none by default. It is created if it does not exist, and locked while the batch is
     * open. Do not read it in the same process: on Linux and macOS, that would unlock it. It holds
     * no API key, profile URL or server text.
     */
    public Builder<T> journal(Path file) {
      this.journal = Limits.present("journal", file);
      return this;
    }

    /** Sets what to do with unknown items; {@code RETRY_IF_IDEMPOTENT} by default. */
    public Builder<T> unknown(UnknownPolicy policy) {
      this.unknown = Limits.present("unknown", policy);
      return this;
    }

    /**
     * Sets how long the batch waits for {@code Retry-After} or for the end of 429s before it stops;
     * 15 minutes by default. Waiting for its own rate does not count.
     */
    public Builder<T> longestPause(Duration pause) {
      this.longestPause = Limits.positive("longestPause", pause);
      return this;
    }

    /** Sets how many consecutive calls without any response stop the batch; 20 by default. */
    public Builder<T> mostWithoutResponse(int items) {
      this.mostWithoutResponse = Limits.atLeast("mostWithoutResponse", items, 1);
      return this;
    }

    /** Sets the number of all items, for {@link BatchReport#timeLeft()}; unknown by default. */
    public Builder<T> total(long items) {
      Limits.atLeast("total", Long.signum(items), 0);
      this.total = OptionalLong.of(items);
      return this;
    }

    /**
     * Sets whether to check and compare items only: valid ones end as {@code NotAttempted}. Nothing
     * is sent, and the journal is neither read nor written.
     */
    public Builder<T> dryRun(boolean dry) {
      this.dryRun = dry;
      return this;
    }

    /**
     * Receives the outcome of each item, once, after it is in the journal; one call at a time, on
     * any thread. If it throws, the batch stops and {@link ProspectBatch#finish()} throws the same.
     */
    public Builder<T> onResult(Consumer<? super BatchOutcome<T>> consumer) {
      this.onResult = Limits.present("onResult", consumer);
      return this;
    }

    /** Receives a report after each outcome. What it throws is logged and changes nothing. */
    public Builder<T> listener(Consumer<? super BatchReport> consumer) {
      this.listener = Limits.present("listener", consumer);
      return this;
    }

    /** {@return the options} */
    public BatchOptions<T> build() {
      return new BatchOptions<>(this);
    }
  }
}
