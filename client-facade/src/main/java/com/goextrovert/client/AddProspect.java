package com.goextrovert.client;

import com.goextrovert.client.internal.input.Ids;
import com.goextrovert.client.internal.input.ProfileUrl;
import java.util.Objects;
import java.util.UUID;

/**
 * What to add, and where: the request of the specification's operation {@code POST
 * /api/client/v1/prospects}. Immutable. {@code toString()} leaves out the profile URL.
 */
public final class AddProspect {
  private final String profileUrl;
  private final UUID prospectListId;
  private final UUID campaignId;
  private final DuplicatePolicy onDuplicate;

  private AddProspect(Builder builder) {
    this.profileUrl = ProfileUrl.canonical(builder.profileUrl);
    this.prospectListId = Ids.require("prospectListId", builder.prospectListId);
    this.campaignId = Ids.require("campaignId", builder.campaignId);
    this.onDuplicate = builder.onDuplicate;
  }

  /**
   * Begins a request.
   *
   * @return a builder, with {@link DuplicatePolicy#FAIL} and nothing else set
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
   * The prospect list to add to.
   *
   * @return its id
   */
  public UUID prospectListId() {
    return prospectListId;
  }

  /**
   * The campaign that owns the prospect list.
   *
   * @return its id
   */
  public UUID campaignId() {
    return campaignId;
  }

  /**
   * What to do if the prospect exists elsewhere.
   *
   * @return the policy
   */
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

  /** Collects a request. Not thread-safe. */
  public static final class Builder {
    private String profileUrl;
    private UUID prospectListId;
    private UUID campaignId;
    private DuplicatePolicy onDuplicate = DuplicatePolicy.FAIL;

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
     * The prospect list to add to.
     *
     * @param id its id
     * @return this builder
     */
    public Builder prospectListId(UUID id) {
      this.prospectListId = id;
      return this;
    }

    /**
     * The prospect list to add to.
     *
     * @param id its id, a UUID of 36 characters
     * @return this builder
     * @throws IllegalArgumentException naming {@code prospectListId} if it is not one
     */
    public Builder prospectListId(String id) {
      return prospectListId(Ids.parse("prospectListId", id));
    }

    /**
     * The campaign that owns the prospect list.
     *
     * @param id its id
     * @return this builder
     */
    public Builder campaignId(UUID id) {
      this.campaignId = id;
      return this;
    }

    /**
     * The campaign that owns the prospect list.
     *
     * @param id its id, a UUID of 36 characters
     * @return this builder
     * @throws IllegalArgumentException naming {@code campaignId} if it is not one
     */
    public Builder campaignId(String id) {
      return campaignId(Ids.parse("campaignId", id));
    }

    /**
     * What to do if the prospect exists in another list or campaign of the same owner.
     *
     * @param policy the policy; {@link DuplicatePolicy#FAIL} unless set, so that nothing moves
     *     unasked
     * @return this builder
     * @throws IllegalArgumentException if it is null
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
     * @throws IllegalArgumentException naming {@code profileUrl}, {@code prospectListId} or {@code
     *     campaignId} and what would be right, if one is missing or the profile URL is not that of
     *     a LinkedIn profile
     */
    public AddProspect build() {
      return new AddProspect(this);
    }
  }
}
