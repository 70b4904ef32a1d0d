package com.goextrovert.client.internal.http;

import java.util.UUID;

/**
 * The API's operations on prospects, one request for one call: nothing is repeated, followed or
 * judged here. Thread-safe.
 */
public interface ProspectsGateway extends AutoCloseable {

  /**
   * Sends {@code addProspect} once.
   *
   * @param prospectListId the list to add to
   * @param profileUrl the canonical profile URL
   * @param campaignId the campaign that owns the list
   * @param moveDuplicatedProspect whether a prospect from elsewhere is moved
   * @param attempt key and time
   * @return whatever the server answered
   * @throws NoResponseException if it did not
   */
  Answer add(
      UUID prospectListId,
      String profileUrl,
      UUID campaignId,
      boolean moveDuplicatedProspect,
      Attempt attempt)
      throws NoResponseException;

  /**
   * Sends {@code removeProspect} once.
   *
   * @param profileUrl the canonical profile URL
   * @param campaignId the campaign to remove from
   * @param rejectPosts whether the prospect's posts that await approval are rejected
   * @param attempt key and time
   * @return whatever the server answered
   * @throws NoResponseException if it did not
   */
  Answer remove(String profileUrl, UUID campaignId, boolean rejectPosts, Attempt attempt)
      throws NoResponseException;

  /** Ends what is under way and closes every connection, at once. */
  @Override
  void close();
}
