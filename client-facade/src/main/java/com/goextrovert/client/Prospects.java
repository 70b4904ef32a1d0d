package com.goextrovert.client;

/**
 * Operations on prospects. Thread-safe. It is an interface so that tests can fake it.
 *
 * <p>A call without a confirmation throws an {@link
 * com.goextrovert.client.error.ExtrovertException}, whose {@link
 * com.goextrovert.client.error.ExtrovertException#delivery() delivery()} says whether the change
 * may have been made:
 *
 * <ul>
 *   <li>{@link com.goextrovert.client.error.ApiException} if the server responded with a status
 *       other than 2xx;
 *   <li>{@link com.goextrovert.client.error.TransportException} if there was no response, and its
 *       subclass {@link com.goextrovert.client.error.RequestTimeoutException} if there was none in
 *       time;
 *   <li>{@link com.goextrovert.client.error.InvalidResponseException} if a 2xx response broke the
 *       contract.
 * </ul>
 *
 * <p>A missing argument throws {@link IllegalArgumentException} and a closed client {@link
 * IllegalStateException}, before anything is sent.
 */
public interface Prospects {

  /**
   * Adds one prospect to a prospect list of a campaign: the specification's operation {@code POST
   * /api/client/v1/prospects}.
   *
   * @param prospect the prospect and the list
   * @return the server's confirmation
   */
  default Confirmation add(AddProspect prospect) {
    return add(prospect, RequestOptions.defaults());
  }

  /**
   * Adds one prospect to a prospect list of a campaign, with options for this call.
   *
   * @param prospect the prospect and the list
   * @param options overrides of the client's settings
   * @return the server's confirmation
   */
  Confirmation add(AddProspect prospect, RequestOptions options);

  /**
   * Removes one prospect from one campaign: the specification's operation {@code DELETE
   * /api/client/v1/prospects}. The prospect may still be in other campaigns.
   *
   * @param prospect the prospect and the campaign
   * @return the server's confirmation
   */
  default Confirmation remove(RemoveProspect prospect) {
    return remove(prospect, RequestOptions.defaults());
  }

  /**
   * Removes one prospect from one campaign, with options for this call.
   *
   * @param prospect the prospect and the campaign
   * @param options overrides of the client's settings
   * @return the server's confirmation
   */
  Confirmation remove(RemoveProspect prospect, RequestOptions options);

  /**
   * Starts a batch: many additions and removals at a limited rate. The default is for fakes that
   * make no batches.
   *
   * @param options the settings of the batch
   * @param <T> the type of the caller's rows
   * @return the batch, to be closed by the caller
   * @throws IllegalStateException if the journal is in use, damaged or of another base URL
   * @throws java.io.UncheckedIOException if the journal cannot be read or written
   * @throws UnsupportedOperationException if the implementation makes no batches
   */
  default <T> ProspectBatch<T> batch(BatchOptions<T> options) {
    throw new UnsupportedOperationException(getClass().getName() + " makes no batches");
  }
}
