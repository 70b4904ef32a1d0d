package com.goextrovert.client;

import com.goextrovert.client.internal.input.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What one call may take, where it differs from what the client is set to. Immutable. */
public final class RequestOptions {
  private static final RequestOptions DEFAULTS = builder().build();

  private final Duration deadline;
  private final Integer maxRetries;

  private RequestOptions(Builder builder) {
    this.deadline = builder.deadline;
    this.maxRetries = builder.maxRetries;
  }

  /**
   * Options that change nothing.
   *
   * @return options under which the client's own settings hold
   */
  public static RequestOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Begins options.
   *
   * @return a builder with nothing set
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How long the call may take, waits included.
   *
   * @return the deadline, if it differs from the client's
   */
  public Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  /**
   * How many attempts may follow the first.
   *
   * @return the number, if it differs from the client's
   */
  public OptionalInt maxRetries() {
    return maxRetries == null ? OptionalInt.empty() : OptionalInt.of(maxRetries);
  }

  @Override
  public String toString() {
    return "RequestOptions[deadline=" + deadline + ", maxRetries=" + maxRetries + "]";
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private Duration deadline;
    private Integer maxRetries;

    private Builder() {}

    /**
     * How long the call may take, from its first byte to the last byte of its last attempt, waits
     * included.
     *
     * @param deadline a positive duration; the client's unless set
     * @return this builder
     * @throws IllegalArgumentException naming {@code deadline} if it is not positive
     */
    public Builder deadline(Duration deadline) {
      this.deadline = Limits.positive("deadline", deadline);
      return this;
    }

    /**
     * How many attempts may follow the first.
     *
     * @param maxRetries 0 or more; the client's unless set
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
