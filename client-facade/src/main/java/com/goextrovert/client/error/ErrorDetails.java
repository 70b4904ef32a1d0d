package com.goextrovert.client.error;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Status, message, headers and body of a response other than 2xx. Public so that fakes can throw
 * the real exceptions. {@code toString()} shows the status code only.
 *
 * @param statusCode the HTTP status code
 * @param serverMessage the response's {@code message}, which is server text and may name people
 * @param headers the headers that were kept, by name; names are matched in any case
 * @param body the body as text, which is server text and may name people
 */
public record ErrorDetails(
    int statusCode,
    Optional<String> serverMessage,
    Map<String, String> headers,
    Optional<String> body) {

  /** Creates details with a copy of the headers. {@link #of} is simpler. */
  public ErrorDetails {
    Objects.requireNonNull(serverMessage, "serverMessage == null");
    Objects.requireNonNull(body, "body == null");
    TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(Objects.requireNonNull(headers, "headers == null"));
    headers = Collections.unmodifiableMap(copy);
  }

  /** {@return details that hold a status code only} */
  public static ErrorDetails of(int statusCode) {
    return new ErrorDetails(statusCode, Optional.empty(), Map.of(), Optional.empty());
  }

  /** {@return a copy with the server's message} */
  public ErrorDetails withServerMessage(String message) {
    return new ErrorDetails(statusCode, Optional.ofNullable(message), headers, body);
  }

  /** {@return a copy with headers, by name} */
  public ErrorDetails withHeaders(Map<String, String> values) {
    return new ErrorDetails(statusCode, serverMessage, values, body);
  }

  /** {@return a copy with the body as text} */
  public ErrorDetails withBody(@Nullable String text) {
    return new ErrorDetails(statusCode, serverMessage, headers, Optional.ofNullable(text));
  }

  @Override
  public String toString() {
    return "ErrorDetails[statusCode=" + statusCode + "]";
  }
}
