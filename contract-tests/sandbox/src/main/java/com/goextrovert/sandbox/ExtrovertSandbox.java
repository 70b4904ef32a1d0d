package com.goextrovert.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for the Extrovert API: real HTTP on 127.0.0.1, state in memory, no account needed.
 *
 * <p>The vendored specification determines routes, the header of the API key, required fields,
 * types, formats, status codes of successes, and response bodies.
 *
 * <p>Profile URLs are compared as they are sent, character by character. Instances are thread-safe.
 * A {@code null} argument causes a {@link NullPointerException}.
 */
public final class ExtrovertSandbox implements AutoCloseable {
  private final String apiKey;
  private final Campaigns campaigns;
  private final ResponseScript script;
  private final RequestLog log;
  private final Disturbances disturbances;
  private final Optional<StatePage> page;
  private final SandboxServer server;

  private ExtrovertSandbox(Builder builder) {
    List<ServedOperation> operations =
        builder.operations == null ? SpecificationReader.vendored() : builder.operations;
    this.apiKey = builder.apiKey;
    this.campaigns = new Campaigns();
    this.script = new ResponseScript();
    this.log = new RequestLog(builder.keepRequests);
    this.disturbances = new Disturbances(builder);
    this.page = builder.hasPage ? Optional.of(new StatePage(campaigns, apiKey)) : Optional.empty();
    Provider provider = new Provider(operations, new ProspectOperations(campaigns), apiKey);
    this.server =
        new SandboxServer(
            builder.port,
            builder.persistentConnections,
            new SandboxHandler(provider, script, log, disturbances, page));
  }

  /** Starts a sandbox with the default settings; throws what {@link Builder#start()} throws. */
  public static ExtrovertSandbox start() {
    return builder().start();
  }

  /**
   * Returns a new builder. By default, the sandbox listens on a free port, accepts the key {@code
   * sandbox-key} and keeps the last 10,000 requests.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the base URL for a client, such as {@code http://127.0.0.1:40123}. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /** Returns the only API key that the sandbox accepts. */
  public String apiKey() {
    return apiKey;
  }

  /** Creates an empty campaign with a random id. */
  public UUID createCampaign() {
    return createCampaign(UUID.randomUUID());
  }

  /** Creates an empty campaign with this id; an existing one stays as it is. */
  public UUID createCampaign(UUID campaignId) {
    campaigns.create(requireNonNull(campaignId, "campaignId"));
    return campaignId;
  }

  /**
   * Creates an empty prospect list with a random id.
   *
   * @throws IllegalArgumentException if the campaign does not exist
   */
  public UUID createProspectList(UUID campaignId) {
    return createProspectList(campaignId, UUID.randomUUID());
  }

  /**
   * Creates an empty prospect list with this id; an existing one of this campaign stays as it is.
   *
   * @throws IllegalArgumentException if the campaign does not exist, or the list belongs to another
   */
  public UUID createProspectList(UUID campaignId, UUID listId) {
    campaigns.createList(
        requireNonNull(campaignId, "campaignId"), requireNonNull(listId, "listId"));
    return listId;
  }

  /**
   * Puts a prospect into a list, and removes it from any other.
   *
   * @throws IllegalArgumentException if the list does not exist
   */
  public void putProspect(UUID listId, String profileUrl) {
    campaigns.put(requireNonNull(listId, "listId"), requireNonNull(profileUrl, "profileUrl"));
  }

  /**
   * Returns the profile URLs in a list as they are now, the oldest first.
   *
   * @throws IllegalArgumentException if the list does not exist
   */
  public Set<String> prospects(UUID listId) {
    return campaigns.prospects(requireNonNull(listId, "listId"));
  }

  /** Returns the list that this prospect is in now. */
  public Optional<UUID> listOf(String profileUrl) {
    return campaigns.listOf(requireNonNull(profileUrl, "profileUrl"));
  }

  /**
   * Sends these responses to the next requests, one each, in place of the real ones.
   *
   * <p>They are appended to the queue. Any request takes one, whatever its path or key.
   */
  public void respondNext(SandboxResponse... responses) {
    script.add(List.of(responses));
  }

  /**
   * Applies this rule to every request that arrives while the queue is empty; if its result is
   * empty, the real response is sent.
   *
   * <p>The rule replaces any earlier one, and is called from several threads at once. If it throws,
   * the response is a 500.
   */
  public void respondWhen(Function<ReceivedRequest, Optional<SandboxResponse>> rule) {
    script.replaceRule(requireNonNull(rule, "rule"));
  }

  /** Returns a snapshot of the most recent requests, rejected ones included, the oldest first. */
  public List<ReceivedRequest> received() {
    return log.recent();
  }

  /** Returns the number of all requests since the start or the last reset. */
  public long receivedCount() {
    return log.count();
  }

  /** Returns how many of these requests {@link Builder#rateLimit} refused. */
  public long refusedCount() {
    return disturbances.refused();
  }

  /**
   * Removes campaigns, prospects, queued responses, the rule and the received requests. Settings
   * remain, and so does the state of the rate limit and of the random sequences.
   */
  public void reset() {
    script.clear();
    campaigns.clear();
    log.clear();
    disturbances.clear();
    page.ifPresent(StatePage::clear);
  }

  /**
   * Stops the sandbox at once: closes open connections, ends its threads and frees the port.
   * Closing again has no effect.
   */
  @Override
  public void close() {
    server.close();
  }

  /** Builds an {@link ExtrovertSandbox}. Not thread-safe; can be used more than once. */
  public static final class Builder {
    private @Nullable List<ServedOperation> operations;
    private String apiKey = "sandbox-key";
    private int port;
    private int keepRequests = 10_000;
    private boolean persistentConnections = true;
    private boolean hasPage;
    int rateLimit;
    Duration minLatency = Duration.ZERO;
    Duration maxLatency = Duration.ZERO;
    double faultRate;
    long seed;
    LongSupplier nanoTime = System::nanoTime;

    private Builder() {}

    /**
     * Sets the port; 0, the default, takes a free one.
     *
     * @throws IllegalArgumentException unless it is 0 to 65535
     */
    public Builder port(int port) {
      this.port = within(port, 65_535, "port");
      return this;
    }

    /**
     * Sets the only API key that the sandbox accepts.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Builder apiKey(String apiKey) {
      if (apiKey.isBlank()) {
        throw new IllegalArgumentException("apiKey is blank");
      }
      this.apiKey = apiKey;
      return this;
    }

    /**
     * Sets how many of the most recent requests are kept.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder keepRequests(int keepRequests) {
      this.keepRequests = within(keepRequests, Integer.MAX_VALUE, "keepRequests");
      return this;
    }

    /** Sets whether connections stay open after a response; the default is true. */
    public Builder persistentConnections(boolean persistent) {
      this.persistentConnections = persistent;
      return this;
    }

    /**
     * Limits the requests per second; 0, the default, means no limit.
     *
     * <p>The limit is a bucket of this many requests, full at the start and refilled evenly. It
     * covers every request, whatever its path, key or scripted response. A request that finds it
     * empty changes nothing, takes no scripted response, and gets a 429 whose {@code Retry-After}
     * is the time until a request is allowed, in seconds. {@link ExtrovertSandbox#refusedCount}
     * counts these.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder rateLimit(int perSecond) {
      this.rateLimit = within(perSecond, Integer.MAX_VALUE, "rateLimit");
      return this;
    }

    /**
     * Delays every response by a random time, in addition to {@link SandboxResponse#delayedBy}; the
     * default is no delay. The request is handled when it arrives.
     *
     * @param min the shortest delay
     * @param max the longest delay
     * @throws IllegalArgumentException if the shortest is negative or exceeds the longest, or the
     *     longest exceeds an hour
     */
    public Builder latency(Duration min, Duration max) {
      if (min.isNegative() || min.compareTo(max) > 0 || max.compareTo(Duration.ofHours(1)) > 0) {
        throw new IllegalArgumentException(
            "latency must rise, from 0 to an hour at most: " + min + ", " + max);
      }
      this.minLatency = min;
      this.maxLatency = max;
      return this;
    }

    /**
     * Makes this share of requests fail; the default is 0. Requests with a scripted response are
     * exempt.
     *
     * <p>A fault is, with equal probability, a 502, a 503, a reset, or a change that is made and
     * hidden by a 500, a reset, or a truncated 200.
     *
     * @param rate from 0, no request, to 1, every request
     * @throws IllegalArgumentException if it is anything else
     */
    public Builder faults(double rate) {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("faults must be from 0 to 1: " + rate);
      }
      this.faultRate = rate;
      return this;
    }

    /**
     * Sets the seed of faults and latency; the default is 0. Sandboxes with the same seed and
     * settings do the same to the first request, to the second, and so on.
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    Builder nanoTime(LongSupplier nanoTime) {
      this.nanoTime = nanoTime;
      return this;
    }

    /** Serves the {@link StatePage}. */
    Builder withPage() {
      this.hasPage = true;
      return this;
    }

    Builder operations(List<ServedOperation> operations) {
      this.operations = operations;
      return this;
    }

    /**
     * Starts the sandbox; it accepts requests when this method returns.
     *
     * @throws java.io.UncheckedIOException if the port cannot be opened
     * @throws IllegalStateException if the specification requires something that the sandbox cannot
     *     do
     */
    public ExtrovertSandbox start() {
      return new ExtrovertSandbox(this);
    }

    private static int within(int value, int most, String name) {
      if (value < 0 || value > most) {
        throw new IllegalArgumentException(name + " must be from 0 to " + most + ": " + value);
      }
      return value;
    }
  }
}
