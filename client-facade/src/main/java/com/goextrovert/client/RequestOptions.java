package com.goextrovert.client;

import com.goextrovert.client.internal.input.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of one call that override the client's. Immutable. */
public final class RequestOptions {
  private static final RequestOptions DEFAULTS = builder().build();

  private final Duration deadline;
  private final Integer maxRetries;

  private RequestOptions(Builder builder) {
    this.deadline = builder.deadline;
    this.maxRetries = builder.maxRetries;
  }

  /**
   * Returns options that override nothing.
   *
   * @return options under which the client's settings apply
   */
  public static RequestOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Returns a new builder.
   *
   * @return a builder with nothing set
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the time for the whole call.
   *
   * @return the deadline, if it overrides the client's
   */
  public Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  /**
   * Returns how many attempts may follow the first.
   *
   * @return the number, if it overrides the client's
   */
  public OptionalInt maxRetries() {
    return maxRetries == null ? OptionalInt.empty() : OptionalInt.of(maxRetries);
  }

  @Override
  public String toString() {
    return "RequestOptions[deadline=" + deadline + ", maxRetries=" + maxRetries + "]";
  }

  /** Builds {@link RequestOptions}. Not thread-safe. */
  public static final class Builder {
    private Duration deadline;
    private Integer maxRetries;

    private Builder() {}

    /**
     * Sets the time for the whole call, all attempts and backoffs included.
     *
     * @param deadline a positive duration; the client's by default
     * @return this builder
     * @throws IllegalArgumentException naming {@code deadline} if it is not positive
     */
    public Builder deadline(Duration deadline) {
      this.deadline = Limits.positive("deadline", deadline);
      return this;
    }

    /**
     * Sets how many attempts may follow the first.
     *
     * @param maxRetries 0 or more; the client's by default
     * @return this builder
     * @throws IllegalArgumentException naming {@code maxRetries} if it is negative
     */
    public Builder maxRetries(int maxRetries) {
      this.maxRetries = Limits.atLeast("maxRetries", maxRetries, 0);
      return this;
    }

    /**
     * Builds the options.
     *
     * @return the options
     */
    public RequestOptions build() {
      return new RequestOptions(this);
    }
  }
}
