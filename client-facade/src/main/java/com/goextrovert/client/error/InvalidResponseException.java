package com.goextrovert.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a 2xx response breaks the contract: it is not JSON, its {@code status} is not {@code
 * success}, its {@code data} is absent or not null, its {@code message} is not text, or it is too
 * large. The message says which.
 *
 * <p>{@link #delivery()} is {@link Delivery#APPLIED} if {@code status} is {@code success} all the
 * same. Otherwise it is {@link Delivery#UNKNOWN}, because proxies respond with 200, too.
 */
public final class InvalidResponseException extends ExtrovertException {
  private static final long serialVersionUID = 1L;

  private final int statusCode;
  private final transient @Nullable String body;

  /**
   * Creates the exception, for fakes.
   *
   * @param failure the failed call
   * @param statusCode the HTTP status code
   * @param reason what is wrong with the response, in words
   * @param body the body as text; null if there was none
   */
  public InvalidResponseException(
      CallFailure failure, int statusCode, String reason, @Nullable String body) {
    super(failure, ReasonPhrases.describe(statusCode) + ", but " + reason);
    this.statusCode = statusCode;
    this.body = body;
  }

  /** {@return the HTTP status code of the last attempt, a 2xx} */
  public int statusCode() {
    return statusCode;
  }

  /**
   * {@return at most the first 64 KiB of the body as text, which is server text and may name
   * people}
   */
  public Optional<String> body() {
    return Optional.ofNullable(body);
  }
}
