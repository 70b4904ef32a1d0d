package com.goextrovert.client.error;

import java.util.Map;
import java.util.Optional;

/**
 * The server answered, with a status other than 2xx. One subclass stands for each status that a
 * caller would treat differently.
 *
 * <p>The message holds the status with a reason phrase of our own; what the server said is had from
 * {@link #serverMessage()} and {@link #body()}, which are not carried along by serialization.
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
  private final transient ErrorDetails answer;

  ApiException(CallFailure failure, ErrorDetails answer) {
    this(failure, answer, "");
  }

  ApiException(CallFailure failure, ErrorDetails answer, String addition) {
    super(failure, ReasonPhrases.describe(answer.statusCode()) + addition);
    this.statusCode = answer.statusCode();
    this.answer = answer;
  }

  /**
   * The exception that stands for an answer's status.
   *
   * @param failure the failed call
   * @param answer what the server answered
   * @return an exception of the subclass for the status; of {@link UnexpectedStatusException} where
   *     there is no other
   */
  public static ApiException of(CallFailure failure, ErrorDetails answer) {
    int status = answer.statusCode();
    if (status >= 500 && status <= 599) {
      return new ServerException(failure, answer);
    }
    return switch (status) {
      case 400, 422 -> new BadRequestException(failure, answer);
      case 401 -> new AuthenticationException(failure, answer);
      case 403 -> new PermissionDeniedException(failure, answer);
      case 404 -> new NotFoundException(failure, answer);
      case 409 -> new ConflictException(failure, answer);
      case 429 -> new RateLimitException(failure, answer, null);
      default -> new UnexpectedStatusException(failure, answer, null);
    };
  }

  /**
   * The HTTP status of the last attempt.
   *
   * @return the status
   */
  public int statusCode() {
    return statusCode;
  }

  /**
   * The message of the error envelope. It is the server's text: it may name people.
   *
   * @return the message, if the body was an envelope that has one
   */
  public Optional<String> serverMessage() {
    return answer().serverMessage();
  }

  /**
   * The answer's headers, as far as they are on the list of those that are kept: {@code
   * Content-Type}, {@code Date}, {@code Retry-After}, {@code X-Request-Id}, {@code CF-Ray} and
   * {@code X-RateLimit-Limit}, {@code -Remaining} and {@code -Reset}.
   *
   * @return header names, matched in any case, and values
   */
  public Map<String, String> headers() {
    return answer().headers();
  }

  /**
   * The answer's body as text, as far as it was read and at most its first 64 KiB. It is the
   * server's text: it may name people.
   *
   * @return the body, if there was one
   */
  public Optional<String> body() {
    return answer().body();
  }

  private ErrorDetails answer() {
    return answer == null ? ErrorDetails.of(statusCode) : answer;
  }
}
