package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An attempt to which no whole 2xx answer, and no status other than 2xx, came. It has neither the
 * cause nor the words of the HTTP library, which may repeat what the server said.
 */
public final class NoAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why no answer came. */
  public enum Reason {
    /** The host's name has no address. */
    NAME_NOT_RESOLVED("the host name could not be resolved"),
    /** Nobody listens there, or the way there is closed. */
    NOT_CONNECTED("the connection could not be made"),
    /** Name, connection and handshake together took longer than connecting may. */
    CONNECT_TIMEOUT("connecting took too long"),
    /** The TLS handshake failed: certificate, host name or protocol. */
    TLS("the TLS handshake failed"),
    /** The connection ended, or what came on it was not HTTP. */
    CONNECTION_LOST("the connection was lost before the answer was complete"),
    /** The time of the attempt ran out. */
    TIMEOUT("no complete answer came in time"),
    /** The calling thread was interrupted. */
    INTERRUPTED("the thread was interrupted"),
    /** The client was closed. */
    CLOSED("the client was closed");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /**
     * The reason as a part of a sentence.
     *
     * @return the words
     */
    public String words() {
      return words;
    }
  }

  private final Reason reason;
  private final boolean sent;
  private final String types;

  public NoAnswerException(Reason reason, boolean sent, Throwable cause) {
    super(reason.words());
    this.reason = reason;
    this.sent = sent;
    this.types = typesOf(cause);
  }

  public NoAnswerException(Reason reason, boolean sent) {
    this(reason, sent, null);
  }

  /**
   * Why no answer came.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * Whether a byte of the request may have left.
   *
   * @return false only if none can have
   */
  public boolean sent() {
    return sent;
  }

  /**
   * The reason with the types of the exceptions behind it, which say what failed without saying
   * what the server said.
   *
   * @return such as {@code the TLS handshake failed [SSLHandshakeException, ValidatorException]}
   */
  public String describe() {
    return types.isEmpty() ? reason.words() : reason.words() + " [" + types + "]";
  }

  private static String typesOf(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .limit(5)
        .map(next -> next.getClass().getSimpleName())
        .collect(Collectors.joining(", "));
  }
}
