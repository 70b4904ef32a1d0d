package com.goextrovert.client.error;

import java.util.Optional;

/**
 * A 2xx answer that breaks the contract: not JSON, a {@code status} other than {@code success}, a
 * {@code data} that is absent or not null, no {@code message}, too large. The message says which.
 *
 * <p>{@link #delivery()} is {@link Delivery#APPLIED} where the envelope says {@code success} all
 * the same, else {@link Delivery#UNKNOWN}: a proxy can answer 200 too.
 */
public final class InvalidResponseException extends ExtrovertException {
  private static final long serialVersionUID = 1L;

  private final int statusCode;
  private final transient String body;

  /**
   * For fakes; the client makes its own.
   *
   * @param failure the failed call
   * @param statusCode the HTTP status
   * @param reason what the answer breaks, in words
   * @param body the body as text; null if there was none
   */
  public InvalidResponseException(CallFailure failure, int statusCode, String reason, String body) {
    super(failure, ReasonPhrases.describe(statusCode) + ", but " + reason);
    this.statusCode = statusCode;
    this.body = body;
  }

  /**
   * The HTTP status of the last attempt.
   *
   * @return the status, a 2xx
   */
  public int statusCode() {
    return statusCode;
  }

  /**
   * The answer's body as text, as far as it was read and at most its first 64 KiB. It is the
   * server's text: it may name people.
   *
   * @return the body, if there was one
   */
  public Optional<String> body() {
    return Optional.ofNullable(body);
  }
}
