package com.goextrovert.client;

/**
 * The operations on prospects. An interface, so that it can be faked. The client's own
 * implementation is thread-safe.
 *
 * <p>Every method throws a subclass of {@link com.goextrovert.client.error.ExtrovertException}
 * where no confirmation came; its {@link com.goextrovert.client.error.ExtrovertException#delivery()
 * delivery()} says whether the change may have been made:
 *
 * <ul>
 *   <li>{@link com.goextrovert.client.error.ApiException} and its subclasses: the server answered
 *       with a status other than 2xx;
 *   <li>{@link com.goextrovert.client.error.TransportException}: no answer came, or, as {@link
 *       com.goextrovert.client.error.RequestTimeoutException}, not in time;
 *   <li>{@link com.goextrovert.client.error.InvalidResponseException}: a 2xx that breaks the
 *       contract.
 * </ul>
 *
 * <p>They throw {@link IllegalArgumentException} for an argument that is missing, and {@link
 * IllegalStateException} once the client is closed; nothing was sent then.
 */
public interface Prospects {

  /**
   * Adds one prospect to a prospect list inside a campaign: the specification's operation {@code
   * POST /api/client/v1/prospects}.
   *
   * @param prospect what to add, and where
   * @return the server's confirmation
   */
  default Confirmation add(AddProspect prospect) {
    return add(prospect, RequestOptions.defaults());
  }

  /**
   * Adds one prospect to a prospect list inside a campaign, with options of its own.
   *
   * @param prospect what to add, and where
   * @param options what this call may take
   * @return the server's confirmation
   */
  Confirmation add(AddProspect prospect, RequestOptions options);

  /**
   * Removes one prospect from one campaign: the specification's operation {@code DELETE
   * /api/client/v1/prospects}. The prospect may still be in other campaigns.
   *
   * @param prospect what to remove, and from where
   * @return the server's confirmation
   */
  default Confirmation remove(RemoveProspect prospect) {
    return remove(prospect, RequestOptions.defaults());
  }

  /**
   * Removes one prospect from one campaign, with options of its own.
   *
   * @param prospect what to remove, and from where
   * @param options what this call may take
   * @return the server's confirmation
   */
  Confirmation remove(RemoveProspect prospect, RequestOptions options);
}
