package com.goextrovert.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A response that the sandbox sends in place of the real one, or the real one delayed. Immutable:
 * every method returns a new response.
 *
 * <p>The sandbox adds only the length and, if it closes the connection, {@code Connection: close}.
 * It adds no {@code Content-Type}.
 */
public final class SandboxResponse {
  private static final int RESET = 0;
  private static final int REAL = 1;

  private final int status;
  private final List<Map.Entry<String, String>> headers;
  private final byte[] body;
  private final Duration delay;
  private final boolean handlesFirst;

  private SandboxResponse(
      int status,
      List<Map.Entry<String, String>> headers,
      byte[] body,
      Duration delay,
      boolean handlesFirst) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.delay = delay;
    this.handlesFirst = handlesFirst;
  }

  /**
   * Returns a response with this status code, no headers and an empty body, to be sent at once.
   *
   * @throws IllegalArgumentException unless the status code is 200 to 599
   */
  public static SandboxResponse status(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status must be from 200 to 599, but was " + status);
    }
    return new SandboxResponse(status, List.of(), new byte[0], Duration.ZERO, false);
  }

  /**
   * Returns a reset of the connection (TCP RST) in place of a response. Headers and a body have no
   * effect.
   */
  public static SandboxResponse reset() {
    return new SandboxResponse(RESET, List.of(), new byte[0], Duration.ZERO, false);
  }

  /**
   * Returns a stand-in for the real response: the request is handled as usual. {@link #delayedBy}
   * delays the response; headers and a body have no effect.
   */
  public static SandboxResponse real() {
    return new SandboxResponse(REAL, List.of(), new byte[0], Duration.ZERO, true);
  }

  /**
   * Adds a header; a name may occur more than once.
   *
   * <p>{@code Content-Length} and {@code Transfer-Encoding} replace the sandbox's own, and the
   * connection ends after the response: a length beyond the body's truncates the response.
   *
   * @throws IllegalArgumentException if HTTP does not allow this name or value
   */
  public SandboxResponse header(String name, String value) {
    if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
      throw new IllegalArgumentException("name is not a valid header name: " + name);
    }
    if (!value.matches("[\\t\\x20-\\x7e\\x80-\\xff]*")) {
      throw new IllegalArgumentException("value is not a valid value of the header " + name);
    }
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new SandboxResponse(status, List.copyOf(more), body, delay, handlesFirst);
  }

  /**
   * Sets the body, in UTF-8.
   *
   * @throws IllegalArgumentException if the status code is 204 or 304, which have no body
   */
  public SandboxResponse body(String body) {
    return body(body.getBytes(UTF_8));
  }

  /**
   * Sets the bytes of the body.
   *
   * @throws IllegalArgumentException if the status code is 204 or 304, which have no body
   */
  public SandboxResponse body(byte[] body) {
    if (!allowsBody() && body.length > 0) {
      throw new IllegalArgumentException("a " + status + " has no body");
    }
    return new SandboxResponse(status, headers, body.clone(), delay, handlesFirst);
  }

  /**
   * Delays the response; the sandbox serves other connections meanwhile.
   *
   * @throws IllegalArgumentException if the delay is negative
   */
  public SandboxResponse delayedBy(Duration delay) {
    if (requireNonNull(delay, "delay").isNegative()) {
      throw new IllegalArgumentException("delay is negative: " + delay);
    }
    return new SandboxResponse(status, headers, body, delay, handlesFirst);
  }

  /**
   * Handles the request as usual, and then sends this response in place of the real one: the change
   * is made, and the client does not learn of it.
   */
  public SandboxResponse afterHandling() {
    return new SandboxResponse(status, headers, body, delay, true);
  }

  int status() {
    return status;
  }

  List<Map.Entry<String, String>> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  Duration delay() {
    return delay;
  }

  boolean handlesFirst() {
    return handlesFirst;
  }

  boolean allowsBody() {
    return status != 204 && status != 304;
  }

  boolean resets() {
    return status == RESET;
  }

  boolean isReal() {
    return status == REAL;
  }
}
