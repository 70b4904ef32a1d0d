package com.goextrovert.client;

import com.goextrovert.client.internal.input.Ids;
import com.goextrovert.client.internal.input.ProfileUrl;
import java.util.Objects;
import java.util.UUID;

/**
 * What to remove, and from where: the request of the specification's operation {@code DELETE
 * /api/client/v1/prospects}. Immutable. {@code toString()} leaves out the profile URL.
 */
public final class RemoveProspect {
  private final String profileUrl;
  private final UUID campaignId;
  private final boolean rejectPosts;

  private RemoveProspect(Builder builder) {
    this.profileUrl = ProfileUrl.canonical(builder.profileUrl);
    this.campaignId = Ids.require("campaignId", builder.campaignId);
    this.rejectPosts = builder.rejectPosts;
  }

  /**
   * Begins a request.
   *
   * @return a builder that rejects no posts, and has nothing else set
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The prospect.
   *
   * @return the profile URL as it is sent: {@code https://www.linkedin.com/in/<slug>}
   */
  public String profileUrl() {
    return profileUrl;
  }

  /**
   * The campaign to remove from.
   *
   * @return its id
   */
  public UUID campaignId() {
    return campaignId;
  }

  /**
   * Whether the prospect's posts in 'Need approval' status are rejected.
   *
   * @return whether they are
   */
  public boolean rejectPosts() {
    return rejectPosts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RemoveProspect that
        && profileUrl.equals(that.profileUrl)
        && campaignId.equals(that.campaignId)
        && rejectPosts == that.rejectPosts;
  }

  @Override
  public int hashCode() {
    return Objects.hash(profileUrl, campaignId, rejectPosts);
  }

  @Override
  public String toString() {
    return "RemoveProspect[campaignId=" + campaignId + ", rejectPosts=" + rejectPosts + "]";
  }

  /** Collects a request. Not thread-safe. */
  public static final class Builder {
    private String profileUrl;
    private UUID campaignId;
    private boolean rejectPosts;

    private Builder() {}

    /**
     * The prospect.
     *
     * @param url a LinkedIn profile URL, as people and CRMs write it: any scheme of the web or
     *     none, any LinkedIn host, with or without query, fragment and language
     * @return this builder
     */
    public Builder profileUrl(String url) {
      this.profileUrl = url;
      return this;
    }

    /**
     * The campaign to remove from.
     *
     * @param id its id
     * @return this builder
     */
    public Builder campaignId(UUID id) {
      this.campaignId = id;
      return this;
    }

    /**
     * The campaign to remove from.
     *
     * @param id its id, a UUID of 36 characters
     * @return this builder
     * @throws IllegalArgumentException naming {@code campaignId} if it is not one
     */
    public Builder campaignId(String id) {
      return campaignId(Ids.parse("campaignId", id));
    }

    /**
     * Whether to reject the prospect's posts in 'Need approval' status. Posts in 'Pending' status
     * are not affected.
     *
     * @param reject whether to; false unless set, so that nothing is rejected unasked
     * @return this builder
     */
    public Builder rejectPosts(boolean reject) {
      this.rejectPosts = reject;
      return this;
    }

    /**
     * Checks and builds the request.
     *
     * @return the request
     * @throws IllegalArgumentException naming {@code profileUrl} or {@code campaignId} and what
     *     would be right, if one is missing or the profile URL is not that of a LinkedIn profile
     */
    public RemoveProspect build() {
      return new RemoveProspect(this);
    }
  }
}
