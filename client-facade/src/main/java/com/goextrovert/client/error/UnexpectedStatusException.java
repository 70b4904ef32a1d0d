package com.goextrovert.client.error;

import java.util.Optional;

/** A status that no other exception stands for, redirects included: they are never followed. */
public final class UnexpectedStatusException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final String locationHost;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param answer what the server answered
   * @param locationHost the host that a redirect points to; null if there is none
   */
  public UnexpectedStatusException(CallFailure failure, ErrorDetails answer, String locationHost) {
    super(
        failure,
        answer,
        locationHost == null ? "" : ", redirect to " + locationHost + " not followed");
    this.locationHost = locationHost;
  }

  /**
   * The host that a redirect points to.
   *
   * @return the host of the {@code Location} header, if it has a presentable one
   */
  public Optional<String> locationHost() {
    return Optional.ofNullable(locationHost);
  }
}
