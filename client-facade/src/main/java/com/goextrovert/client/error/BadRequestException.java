package com.goextrovert.client.error;

/**
 * 400 or 422: the server rejected the request. Upstream uses 400 for validation and business errors
 * alike; only {@link #serverMessage()} distinguishes them.
 *
 * <p>Adding a duplicate with {@code DuplicatePolicy.FAIL} causes this exception or one for another
 * 4xx: upstream specifies neither status nor text for a duplicate. If an earlier attempt or call
 * ended in {@link Delivery#UNKNOWN}, the duplicate may be the prospect that it added.
 */
public final class BadRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception, for fakes. */
  public BadRequestException(CallFailure failure, ErrorDetails details) {
    super(failure, details);
  }
}
