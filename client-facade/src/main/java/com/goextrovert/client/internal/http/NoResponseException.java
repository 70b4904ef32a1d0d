package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Thrown when an attempt produced no usable response. Has no cause and no message of the HTTP
 * library, because both may contain server text.
 */
public final class NoResponseException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why there is no response. */
  public enum Reason {
    NAME_NOT_RESOLVED("the host name could not be resolved"),
    NOT_CONNECTED("the connection could not be made"),
    /** Name resolution, connection and handshake together took longer than the timeout. */
    CONNECT_TIMEOUT("connecting took too long"),
    TLS("the TLS handshake failed"),
    PROXY_UNKNOWN("the proxy could not be determined"),
    /** The proxy refused; a retry would not help. */
    PROXY_REFUSED("the proxy refused to connect"),
    /** The proxy could not connect to the server; a retry may help. */
    PROXY_FAILED("the proxy could not connect"),
    /** The connection was closed or reset, or its bytes are not a valid response. */
    CONNECTION_LOST("the connection was lost before the response was complete"),
    TIMEOUT("no complete response arrived in time"),
    INTERRUPTED("the thread was interrupted"),
    CLOSED("the client was closed");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** Returns the reason as part of a sentence. */
    public String words() {
      return words;
    }
  }

  private final Reason reason;
  private final boolean sent;
  private final String description;

  /** Keeps only the types of the cause and its causes; the cause may be null. */
  public NoResponseException(Reason reason, boolean sent, Throwable cause) {
    this(reason, sent, cause, "");
  }

  NoResponseException(Reason reason, boolean sent, Throwable cause, String detail) {
    super(reason.words());
    this.reason = reason;
    this.sent = sent;
    this.description = reason.words() + detail + typesOf(cause);
  }

  public NoResponseException(Reason reason, boolean sent) {
    this(reason, sent, null, "");
  }

  public Reason reason() {
    return reason;
  }

  /** Returns whether a byte of the request may have left; false only if certainly none did. */
  public boolean sent() {
    return sent;
  }

  /** Returns the reason and the types of its causes, such as {@code [SSLHandshakeException]}. */
  public String describe() {
    return description;
  }

  private static String typesOf(Throwable cause) {
    return cause == null
        ? ""
        : Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
            .limit(5)
            .map(next -> next.getClass().getSimpleName())
            .collect(Collectors.joining(", ", " [", "]"));
  }
}
