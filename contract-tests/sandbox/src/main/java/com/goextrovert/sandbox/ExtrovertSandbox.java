package com.goextrovert.sandbox;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The Extrovert API on this machine: real HTTP on 127.0.0.1, state in memory, no account needed.
 *
 * <p>Routes, the key's header, required fields, types, formats, success statuses and envelopes come
 * from the vendored specification when the sandbox starts.
 *
 * <p>Profile URLs are compared as they are sent, character by character. All methods may be called
 * from any thread. Every {@code null} argument is a {@link NullPointerException}.
 */
public final class ExtrovertSandbox implements AutoCloseable {
  private final String apiKey;
  private final Campaigns campaigns;
  private final AnswerScript script;
  private final RequestLog log;
  private final SandboxServer server;

  private ExtrovertSandbox(Builder builder) {
    Specification specification =
        builder.specification == null ? Specification.vendored() : builder.specification;
    this.apiKey = builder.apiKey;
    this.campaigns = new Campaigns();
    this.script = new AnswerScript();
    this.log = new RequestLog(builder.keepRequests);
    Provider provider = new Provider(specification, new Behaviours(campaigns), apiKey);
    this.server =
        new SandboxServer(
            builder.port,
            builder.persistentConnections,
            new SandboxHandler(provider, script, log),
            new EnvelopeErrorHandler(provider));
  }

  /** Starts a sandbox with the defaults of {@link #builder()}; throws what the builder throws. */
  public static ExtrovertSandbox start() {
    return builder().start();
  }

  /** A builder for a free port, the key {@code sandbox-key} and the last 10 000 requests kept. */
  public static Builder builder() {
    return new Builder();
  }

  /** The address for a client, such as {@code http://127.0.0.1:40123}; no slash at its end. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /** The one key that is accepted. */
  public String apiKey() {
    return apiKey;
  }

  /** Adds an empty campaign under a random id. */
  public UUID createCampaign() {
    return createCampaign(UUID.randomUUID());
  }

  /** Adds an empty campaign under this id; one that exists already stays as it is. */
  public UUID createCampaign(UUID campaignId) {
    campaigns.create(requireNonNull(campaignId, "campaignId"));
    return campaignId;
  }

  /** As {@link #createProspectList(UUID, UUID)}, under a random id. */
  public UUID createProspectList(UUID campaignId) {
    return createProspectList(campaignId, UUID.randomUUID());
  }

  /**
   * Adds an empty prospect list under this id; one that exists in this campaign stays as it is.
   *
   * @throws IllegalArgumentException if there is no such campaign, or another one has that list
   */
  public UUID createProspectList(UUID campaignId, UUID listId) {
    campaigns.createList(
        requireNonNull(campaignId, "campaignId"), requireNonNull(listId, "listId"));
    return listId;
  }

  /**
   * Puts a prospect into a list, out of any other.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  public void putProspect(UUID listId, String profileUrl) {
    campaigns.put(requireNonNull(listId, "listId"), requireNonNull(profileUrl, "profileUrl"));
  }

  /**
   * The profile URLs in a list, oldest first, as they are now.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  public Set<String> prospects(UUID listId) {
    return campaigns.prospects(requireNonNull(listId, "listId"));
  }

  /** The list that has this prospect now. */
  public Optional<UUID> listOf(String profileUrl) {
    return campaigns.listOf(requireNonNull(profileUrl, "profileUrl"));
  }

  /**
   * Gives these answers, one per request, to the next requests instead of the real ones.
   *
   * <p>They queue behind those that wait already. Any request takes one, whatever its path or key.
   */
  public void respondNext(SandboxResponse... answers) {
    script.add(List.of(answers));
  }

  /**
   * Asks this rule about every request that finds the queue empty; an empty result means the real
   * answer.
   *
   * <p>It replaces the rule before, is called by many threads at once, and is a 500 if it throws.
   */
  public void respondWhen(Function<ReceivedRequest, Optional<SandboxResponse>> rule) {
    script.replaceRule(requireNonNull(rule, "rule"));
  }

  /** The most recent requests, oldest first, refused ones included; a snapshot. */
  public List<ReceivedRequest> received() {
    return log.recent();
  }

  /** How many requests came since the start or the last reset, kept or not. */
  public long receivedCount() {
    return log.count();
  }

  /** Forgets campaigns, prospects, queued answers, the rule and what was received. */
  public void reset() {
    script.clear();
    campaigns.clear();
    log.clear();
  }

  /** Stops at once: open connections end and the port is free. Closing again does nothing. */
  @Override
  public void close() {
    server.stop();
  }

  /** How a sandbox is to start. Not thread-safe; may be used more than once. */
  public static final class Builder {
    private Specification specification;
    private String apiKey = "sandbox-key";
    private int port;
    private int keepRequests = 10_000;
    private boolean persistentConnections = true;

    private Builder() {}

    /**
     * Listens on this port; 0, the default, takes a free one.
     *
     * @throws IllegalArgumentException unless it is 0 to 65535
     */
    public Builder port(int port) {
      this.port = within(port, 65_535, "port");
      return this;
    }

    /**
     * Accepts this key only.
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
     * Keeps this many of the most recent requests.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder keepRequests(int keepRequests) {
      this.keepRequests = within(keepRequests, Integer.MAX_VALUE, "keepRequests");
      return this;
    }

    /** Whether connections stay open after an answer, which they do unless told otherwise. */
    public Builder persistentConnections(boolean persistent) {
      this.persistentConnections = persistent;
      return this;
    }

    Builder specification(Specification specification) {
      this.specification = specification;
      return this;
    }

    /**
     * Starts the sandbox; it serves when this returns.
     *
     * @throws java.io.UncheckedIOException if the port cannot be opened
     * @throws IllegalStateException if the specification asks for what the sandbox cannot do
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
