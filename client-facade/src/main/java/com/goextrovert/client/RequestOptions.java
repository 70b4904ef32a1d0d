package com.goextrovert.client;

import com.goextrovert.client.internal.input.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Settings of one call that override the client's. Immutable. */
public final class RequestOptions {
  private static final RequestOptions DEFAULTS = builder().build();

  private final @Nullable Duration deadline;
  private final @Nullable Integer maxRetries;

  private RequestOptions(Builder builder) {
    this.deadline = builder.deadline;
    this.maxRetries = builder.maxRetries;
  }

  /** {@return options that override nothing} */
  public static RequestOptions defaults() {
    return DEFAULTS;
  }

  /** {@return a new builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the time for the whole call, if it overrides the client's} */
  public Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  /** {@return how many attempts may follow the first, if it overrides the client's} */
  public OptionalInt maxRetries() {
    return maxRetries == null ? OptionalInt.empty() : OptionalInt.of(maxRetries);
  }

  @Override
  public String toString() {
    return "RequestOptions[deadline=" + deadline + ", maxRetries=" + maxRetries + "]";
  }

  /**
   * Builds {@link RequestOptions}. Not thread-safe. Setters refuse values out of range with an
   * {@link IllegalArgumentException} that names the setting.
   */
  public static final class Builder {
    private @Nullable Duration deadline;
    private @Nullable Integer maxRetries;

    private Builder() {}

    /**
     * Sets the time for the whole call, all attempts and backoffs included; the client's by
     * default.
     */
    public Builder deadline(Duration deadline) {
      this.deadline = Limits.positive("deadline", deadline);
      return this;
    }

    /** Sets how many attempts may follow the first, 0 or more; the client's by default. */
    public Builder maxRetries(int maxRetries) {
      this.maxRetries = Limits.atLeast("maxRetries", maxRetries, 0);
      return this;
    }

    /** {@return the options} */
    public RequestOptions build() {
      return new RequestOptions(this);
    }
  }
}
