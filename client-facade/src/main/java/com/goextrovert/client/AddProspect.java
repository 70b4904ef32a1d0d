package com.goextrovert.client;

import com.goextrovert.client.internal.input.Ids;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to add a prospect to a prospect list, the specification's {@code POST
 * /api/client/v1/prospects}. Immutable. {@code toString()} leaves out the profile URL.
 */
public final class AddProspect {
  private final String profileUrl;
  private final UUID prospectListId;
  private final UUID campaignId;
  private final DuplicatePolicy onDuplicate;

  private AddProspect(Builder builder) {
    this.profileUrl = ProfileUrl.parse(builder.profileUrl).canonical();
    this.prospectListId = Ids.require("prospectListId", builder.prospectListId);
    this.campaignId = Ids.require("campaignId", builder.campaignId);
    this.onDuplicate = builder.onDuplicate;
  }

  /** {@return a new builder, with {@link DuplicatePolicy#FAIL} and nothing else set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the profile URL as it is sent: {@code https://www.linkedin.com/in/<slug>}} */
  public String profileUrl() {
    return profileUrl;
  }

  /** {@return the id of the prospect list to add to} */
  public UUID prospectListId() {
    return prospectListId;
  }

  /** {@return the id of the campaign that owns the prospect list} */
  public UUID campaignId() {
    return campaignId;
  }

  /** {@return what to do if the prospect exists elsewhere} */
  public DuplicatePolicy onDuplicate() {
    return onDuplicate;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddProspect that
        && profileUrl.equals(that.profileUrl)
        && prospectListId.equals(that.prospectListId)
        && campaignId.equals(that.campaignId)
        && onDuplicate == that.onDuplicate;
  }

  @Override
  public int hashCode() {
    return Objects.hash(profileUrl, prospectListId, campaignId, onDuplicate);
  }

  @Override
  public String toString() {
    return "AddProspect[prospectListId="
        + prospectListId
        + ", campaignId="
        + campaignId
        + ", onDuplicate="
        + onDuplicate
        + "]";
  }

  /**
   * Builds {@link AddProspect}. Not thread-safe. Refuses unusable values with an {@link
   * IllegalArgumentException} that names the field.
   */
  public static final class Builder {
    private @Nullable String profileUrl;
    private @Nullable UUID prospectListId;
    private @Nullable UUID campaignId;
    private DuplicatePolicy onDuplicate = DuplicatePolicy.FAIL;

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

    /** Sets the prospect list to add to. */
    public Builder prospectListId(UUID id) {
      this.prospectListId = id;
      return this;
    }

    /** Sets the prospect list to add to, by a UUID of 36 characters. */
    public Builder prospectListId(String id) {
      return prospectListId(Ids.parse("prospectListId", id));
    }

    /** Sets the campaign that owns the prospect list. */
    public Builder campaignId(UUID id) {
      this.campaignId = id;
      return this;
    }

    /** Sets the campaign that owns the prospect list, by a UUID of 36 characters. */
    public Builder campaignId(String id) {
      return campaignId(Ids.parse("campaignId", id));
    }

    /**
     * Sets what happens if the prospect exists in another list or campaign of the same owner;
     * {@link DuplicatePolicy#FAIL} by default, so that nothing moves unless you ask for it.
     */
    public Builder onDuplicate(DuplicatePolicy policy) {
      if (policy == null) {
        throw new IllegalArgumentException("onDuplicate is missing; give FAIL or MOVE");
      }
      this.onDuplicate = policy;
      return this;
    }

    /**
     * Checks and builds the request.
     *
     * @return the request
     * @throws IllegalArgumentException if a field is missing or the profile URL is not that of a
     *     LinkedIn profile; the message names the field and says what to do
     */
    public AddProspect build() {
      return new AddProspect(this);
    }
  }
}
