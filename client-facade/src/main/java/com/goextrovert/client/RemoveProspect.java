package com.goextrovert.client;

import com.goextrovert.client.internal.input.Ids;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to remove a prospect from a campaign, the specification's {@code DELETE
 * /api/client/v1/prospects}. Immutable. {@code toString()} leaves out the profile URL.
 */
public final class RemoveProspect {
  private final String profileUrl;
  private final UUID campaignId;
  private final boolean rejectPosts;

  private RemoveProspect(Builder builder) {
    this.profileUrl = ProfileUrl.parse(builder.profileUrl).canonical();
    this.campaignId = Ids.require("campaignId", builder.campaignId);
    this.rejectPosts = builder.rejectPosts;
  }

  /** {@return a new builder that rejects no posts, with nothing else set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the profile URL as it is sent: {@code https://www.linkedin.com/in/<slug>}} */
  public String profileUrl() {
    return profileUrl;
  }

  /** {@return the id of the campaign to remove from} */
  public UUID campaignId() {
    return campaignId;
  }

  /** {@return whether the prospect's posts in 'Need approval' status are rejected} */
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

  /**
   * Builds {@link RemoveProspect}. Not thread-safe. Refuses unusable values with an {@link
   * IllegalArgumentException} that names the field.
   */
  public static final class Builder {
    private @Nullable String profileUrl;
    private @Nullable UUID campaignId;
    private boolean rejectPosts;

    private Builder() {}

    /** Sets the prospect, in any spelling that {@link ProfileUrl#parse} accepts. */
    public Builder profileUrl(String url) {
      this.profileUrl = url;
      return this;
    }

    /** Sets the prospect. */
    public Builder profileUrl(ProfileUrl url) {
      this.profileUrl = url == null ? null : url.canonical();
      return this;
    }

    /** Sets the campaign to remove from. */
    public Builder campaignId(UUID id) {
      this.campaignId = id;
      return this;
    }

    /** Sets the campaign to remove from, by a UUID of 36 characters. */
    public Builder campaignId(String id) {
      return campaignId(Ids.parse("campaignId", id));
    }

    /**
     * Sets whether to reject the prospect's posts in 'Need approval' status; false by default.
     * Posts in 'Pending' status are not affected.
     */
    public Builder rejectPosts(boolean reject) {
      this.rejectPosts = reject;
      return this;
    }

    /**
     * Checks and builds the request.
     *
     * @return the request
     * @throws IllegalArgumentException if a field is missing or the profile URL is not that of a
     *     LinkedIn profile; the message names the field and says what to do
     */
    public RemoveProspect build() {
      return new RemoveProspect(this);
    }
  }
}
