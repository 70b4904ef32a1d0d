package com.goextrovert.client.error;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a server answered when it did not confirm: the status, and what it said. Immutable. Public
 * so that fakes can throw the real exceptions. {@code toString()} shows the status alone.
 */
public final class ErrorDetails {
  private final int statusCode;
  private final String serverMessage;
  private final Map<String, String> headers;
  private final String body;

  private ErrorDetails(
      int statusCode, String serverMessage, Map<String, String> headers, String body) {
    this.statusCode = statusCode;
    this.serverMessage = serverMessage;
    this.headers = headers;
    this.body = body;
  }

  /**
   * An answer of which only the status is known.
   *
   * @param statusCode the HTTP status
   * @return the answer
   */
  public static ErrorDetails of(int statusCode) {
    return new ErrorDetails(statusCode, null, Map.of(), null);
  }

  /**
   * This answer with the message of its envelope.
   *
   * @param message the server's message
   * @return a copy with the message
   */
  public ErrorDetails withServerMessage(String message) {
    return new ErrorDetails(statusCode, message, headers, body);
  }

  /**
   * This answer with headers; their names are matched in any case.
   *
   * @param values header names and values
   * @return a copy with the headers
   */
  public ErrorDetails withHeaders(Map<String, String> values) {
    TreeMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(Objects.requireNonNull(values, "values == null"));
    return new ErrorDetails(statusCode, serverMessage, Collections.unmodifiableMap(copy), body);
  }

  /**
   * This answer with its body.
   *
   * @param text the body as text
   * @return a copy with the body
   */
  public ErrorDetails withBody(String text) {
    return new ErrorDetails(statusCode, serverMessage, headers, text);
  }

  /**
   * The HTTP status.
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
    return Optional.ofNullable(serverMessage);
  }

  /**
   * The headers that are kept.
   *
   * @return header names, matched in any case, and values
   */
  public Map<String, String> headers() {
    return headers;
  }

  /**
   * The body as text. It is the server's text: it may name people.
   *
   * @return the body, if there was one
   */
  public Optional<String> body() {
    return Optional.ofNullable(body);
  }

  @Override
  public String toString() {
    return "ErrorDetails[statusCode=" + statusCode + "]";
  }
}
