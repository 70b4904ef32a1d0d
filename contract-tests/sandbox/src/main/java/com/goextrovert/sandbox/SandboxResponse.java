package com.goextrovert.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the sandbox is to answer instead of the real answer. Immutable; every method returns a new
 * answer.
 *
 * <p>An answer has only what it was given: without a header {@code Content-Type} none is sent.
 */
public final class SandboxResponse {
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
   * An answer with this status, no headers and an empty body, at once.
   *
   * @throws IllegalArgumentException unless the status is 200 to 599
   */
  public static SandboxResponse status(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status must be from 200 to 599, but was " + status);
    }
    return new SandboxResponse(status, List.of(), new byte[0], Duration.ZERO, false);
  }

  /** No answer at all: the connection is reset (TCP RST). Headers and a body have no effect. */
  public static SandboxResponse reset() {
    return new SandboxResponse(0, List.of(), new byte[0], Duration.ZERO, false);
  }

  /** With this header added; a name may occur more than once. */
  public SandboxResponse header(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new SandboxResponse(status, List.copyOf(more), body, delay, handlesFirst);
  }

  /**
   * With this body, in UTF-8.
   *
   * @throws IllegalArgumentException if the status is 204 or 304, which have no body
   */
  public SandboxResponse body(String body) {
    return body(body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * With these bytes as the body.
   *
   * @throws IllegalArgumentException if the status is 204 or 304, which have no body
   */
  public SandboxResponse body(byte[] body) {
    if ((status == 204 || status == 304) && body.length > 0) {
      throw new IllegalArgumentException("a " + status + " has no body");
    }
    return new SandboxResponse(status, headers, body.clone(), delay, handlesFirst);
  }

  /**
   * Given only after this time; no thread waits meanwhile.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public SandboxResponse delayedBy(Duration delay) {
    if (Objects.requireNonNull(delay, "delay").isNegative()) {
      throw new IllegalArgumentException("delay is negative: " + delay);
    }
    return new SandboxResponse(status, headers, body, delay, handlesFirst);
  }

  /**
   * Given after the request was handled as usual, in place of its real answer: a change that was
   * made although the client never learns of it.
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

  boolean resets() {
    return status == 0;
  }
}
