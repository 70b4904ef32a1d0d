package com.goextrovert.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A status that no other exception covers. Includes redirects, which are never followed. */
public final class UnexpectedStatusException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String locationHost;

  /**
   * Creates the exception, for fakes.
   *
   * @param failure the failed call
   * @param details the response
   * @param locationHost the host that a redirect points to; null if unknown
   */
  public UnexpectedStatusException(
      CallFailure failure, ErrorDetails details, @Nullable String locationHost) {
    super(
        failure,
        details,
        locationHost == null ? "" : ", redirect to " + locationHost + " not followed");
    this.locationHost = locationHost;
  }

  /** {@return the host of the {@code Location} header of a redirect, if it is safe to show} */
  public Optional<String> locationHost() {
    return Optional.ofNullable(locationHost);
  }
}
