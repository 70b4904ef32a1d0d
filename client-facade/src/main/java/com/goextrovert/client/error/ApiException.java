package com.goextrovert.client.error;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the server responded with a status other than 2xx. There is a subclass for each
 * status that callers treat differently.
 *
 * <p>The exception's message holds the status code and its standard reason phrase. Server text is
 * available only through {@link #serverMessage()}, {@link #headers()} and {@link #body()}, which
 * serialization leaves out.
 */
public abstract sealed class ApiException extends ExtrovertException
    permits BadRequestException,
        AuthenticationException,
        PermissionDeniedException,
        NotFoundException,
        ConflictException,
        RateLimitException,
        ServerException,
        UnexpectedStatusException {
  private static final long serialVersionUID = 1L;

  private final int statusCode;
  private final transient @Nullable ErrorDetails details;

  ApiException(CallFailure failure, ErrorDetails details) {
    this(failure, details, "");
  }

  ApiException(CallFailure failure, ErrorDetails details, String addition) {
    super(failure, ReasonPhrases.describe(details.statusCode()) + addition);
    this.statusCode = details.statusCode();
    this.details = details;
  }

  /**
   * Returns the exception for a response's status.
   *
   * @param failure the failed call
   * @param details the response
   * @return an exception of the subclass for the status; {@link UnexpectedStatusException} if there
   *     is none
   */
  public static ApiException of(CallFailure failure, ErrorDetails details) {
    int status = details.statusCode();
    if (status >= 500 && status <= 599) {
      return new ServerException(failure, details);
    }
    return switch (status) {
      case 400, 422 -> new BadRequestException(failure, details);
      case 401 -> new AuthenticationException(failure, details);
      case 403 -> new PermissionDeniedException(failure, details);
      case 404 -> new NotFoundException(failure, details);
      case 409 -> new ConflictException(failure, details);
      case 429 -> new RateLimitException(failure, details, null);
      default -> new UnexpectedStatusException(failure, details, null);
    };
  }

  /** {@return the HTTP status code of the last attempt} */
  public int statusCode() {
    return statusCode;
  }

  /** {@return the response's {@code message}, which is server text and may name people} */
  public Optional<String> serverMessage() {
    return details().serverMessage();
  }

  /**
   * Returns those headers of the response that are kept: {@code Content-Type}, {@code Date}, {@code
   * Retry-After}, {@code X-Request-Id}, {@code CF-Ray} and {@code X-RateLimit-Limit}, {@code
   * -Remaining} and {@code -Reset}.
   *
   * @return header values by name; names are matched in any case
   */
  public Map<String, String> headers() {
    return details().headers();
  }

  /**
   * {@return at most the first 64 KiB of the body as text, which is server text and may name
   * people}
   */
  public Optional<String> body() {
    return details().body();
  }

  /**
   * Returns whether the server rejected the change because the prospect is already there: true for
   * a 409, and for a 400 or 422 whose text says so. The latter is read from server text that no
   * contract promises.
   *
   * @return whether the prospect is a duplicate, as far as it can be told
   */
  public boolean isDuplicate() {
    return statusCode == 409
        || (statusCode == 400 || statusCode == 422) && ServerTexts.saysDuplicate(text());
  }

  /** Returns the message or else the body; empty text if there is neither. */
  String text() {
    return serverMessage().or(this::body).orElse("");
  }

  private ErrorDetails details() {
    return details == null ? ErrorDetails.of(statusCode) : details;
  }
}
