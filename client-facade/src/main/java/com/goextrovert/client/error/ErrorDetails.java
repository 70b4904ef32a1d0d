package com.goextrovert.client.error;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Status, message, headers and body of a response other than 2xx. Immutable. Public so that fakes
 * can throw the real exceptions. {@code toString()} shows the status code only.
 */
public final class ErrorDetails {
  private final int statusCode;
  private final @Nullable String serverMessage;
  private final Map<String, String> headers;
  private final @Nullable String body;

  private ErrorDetails(
      int statusCode,
      @Nullable String serverMessage,
      Map<String, String> headers,
      @Nullable String body) {
    this.statusCode = statusCode;
    this.serverMessage = serverMessage;
    this.headers = headers;
    this.body = body;
  }

  /**
   * Creates details that hold a status code only.
   *
   * @param statusCode the HTTP status code
   * @return the details
   */
  public static ErrorDetails of(int statusCode) {
    return new ErrorDetails(statusCode, null, Map.of(), null);
  }

  /**
   * Returns a copy with a message.
   *
   * @param message the server's message
   * @return a copy with the message
   */
  public ErrorDetails withServerMessage(String message) {
    return new ErrorDetails(statusCode, message, headers, body);
  }

  /**
   * Returns a copy with headers.
   *
   * @param values header values by name; names are matched in any case
   * @return a copy with the headers
   */
  public ErrorDetails withHeaders(Map<String, String> values) {
    TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(Objects.requireNonNull(values, "values == null"));
    return new ErrorDetails(statusCode, serverMessage, Collections.unmodifiableMap(copy), body);
  }

  /**
   * Returns a copy with a body.
   *
   * @param text the body as text; null if there was none
   * @return a copy with the body
   */
  public ErrorDetails withBody(@Nullable String text) {
    return new ErrorDetails(statusCode, serverMessage, headers, text);
  }

  /** {@return the HTTP status code} */
  public int statusCode() {
    return statusCode;
  }

  /** {@return the response's {@code message}, which is server text and may name people} */
  public Optional<String> serverMessage() {
    return Optional.ofNullable(serverMessage);
  }

  /** {@return the headers that were kept; names are matched in any case} */
  public Map<String, String> headers() {
    return headers;
  }

  /** {@return the body as text, which is server text and may name people} */
  public Optional<String> body() {
    return Optional.ofNullable(body);
  }

  @Override
  public String toString() {
    return "ErrorDetails[statusCode=" + statusCode + "]";
  }
}
