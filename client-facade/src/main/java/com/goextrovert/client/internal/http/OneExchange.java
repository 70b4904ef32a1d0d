package com.goextrovert.client.internal.http;

import com.goextrovert.client.internal.http.NoAnswerException.Reason;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Response;

/**
 * One request and its answer. The calling thread waits here; a thread of OkHttp's does the work and
 * notes how far it came. Whether a byte may have left is decided in one place, atomically: either
 * sending starts, or the caller leaves before it can.
 */
final class OneExchange extends EventListener implements Callback {
  private enum Phase {
    CONNECTING,
    SENDING,
    ABANDONED
  }

  private static final long NOT_COUNTED = -1;

  private record Head(int statusCode, Headers headers) {
    boolean isSuccess() {
      return statusCode / 100 == 2;
    }

    /** Whether the status says all there is to say, however much of a body came with it. */
    boolean suffices() {
      return !isSuccess() || statusCode == 204 || statusCode == 205;
    }
  }

  private final long connectNanos;
  private final long endNanos;
  private final BooleanSupplier clientClosed;
  private final ReadMeter meter;
  private final BodyBuffer body;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
  private final CountDownLatch done = new CountDownLatch(1);
  private long readBeforeSending;
  private boolean answeredUnasked;
  private volatile boolean handshaking;
  private volatile Head head;
  private volatile Extent extent = Extent.TRUNCATED;
  private volatile IOException failure;

  OneExchange(HttpSettings settings, ReadMeter meter, long endNanos, BooleanSupplier clientClosed) {
    this.connectNanos = settings.connectTimeout().toNanos();
    this.meter = meter;
    this.endNanos = endNanos;
    this.clientClosed = clientClosed;
    this.body = new BodyBuffer(settings.maxResponseBytes());
  }

  RawResponse perform(Call call) throws NoAnswerException, StaleConnectionException {
    call.enqueue(this);
    try {
      long patience = Math.min(connectNanos, nanosLeft());
      if (!done.await(patience, TimeUnit.NANOSECONDS) && abandon()) {
        call.cancel();
        throw new NoAnswerException(
            nanosLeft() > 0 ? Reason.CONNECT_TIMEOUT : Reason.TIMEOUT, false);
      }
      if (!done.await(nanosLeft(), TimeUnit.NANOSECONDS)) {
        call.cancel();
        return outOfTime();
      }
      return outcome();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw new NoAnswerException(Reason.INTERRUPTED, !abandon());
    }
  }

  /**
   * Lets the first byte go, unless the caller has left.
   *
   * @param metered whether what is read for this exchange is counted
   */
  boolean startSending(boolean metered) {
    readBeforeSending = metered ? meter.ofThisThread() : NOT_COUNTED;
    return phase.compareAndSet(Phase.CONNECTING, Phase.SENDING);
  }

  @Override
  public void secureConnectStart(Call call) {
    handshaking = true;
  }

  @Override
  public void secureConnectEnd(Call call, Handshake handshake) {
    handshaking = false;
  }

  /** The real head, before {@link SendGate} shows OkHttp another. */
  @Override
  public void responseHeadersEnd(Call call, Response response) {
    answeredUnasked = meter.ofThisThread() == readBeforeSending;
    if (!answeredUnasked) {
      head = new Head(response.code(), response.headers());
    }
  }

  /**
   * Whether the answer was there before its request: left over by one that was longer than it said,
   * it is about another call.
   */
  boolean wasAnsweredUnasked() {
    return answeredUnasked;
  }

  @Override
  public void onResponse(Call call, Response response) {
    try (response) {
      extent = body.readFully(response.body().byteStream()) ? Extent.WHOLE : Extent.LIMITED;
      if (extent == Extent.LIMITED) {
        // Closing alone would first read on, for a while, to save the connection.
        call.cancel();
      }
    } catch (IOException e) {
      failure = e;
      extent = AnswerTooLongException.isBehind(e) ? Extent.LIMITED : Extent.TRUNCATED;
    } finally {
      done.countDown();
    }
  }

  @Override
  public void onFailure(Call call, IOException e) {
    failure = e;
    done.countDown();
  }

  private RawResponse outcome() throws NoAnswerException, StaleConnectionException {
    IOException failed = failure;
    if (failed == null
        || (head != null && (head.suffices() || extent == Extent.LIMITED || isGarbled(failed)))) {
      return answer();
    }
    if (failed instanceof StaleConnectionException stale) {
      throw stale;
    }
    boolean sent = phase.get() == Phase.SENDING;
    if (clientClosed.getAsBoolean()) {
      throw new NoAnswerException(Reason.CLOSED, sent);
    }
    throw new NoAnswerException(
        sent ? Reason.CONNECTION_LOST : ConnectFailures.reason(failed, handshaking), sent, failed);
  }

  private RawResponse outOfTime() throws NoAnswerException {
    if (head != null && head.suffices()) {
      return answer();
    }
    // Sending has started: a caller that waited for less has left before.
    throw new NoAnswerException(Reason.TIMEOUT, true);
  }

  private RawResponse answer() {
    return new RawResponse(head.statusCode(), head.headers().toMultimap(), body.snapshot(), extent);
  }

  /** Whether the bytes came, but could not be decompressed: that is no matter of the connection. */
  private boolean isGarbled(IOException failed) {
    // A canceled call fails with a plain IOException as well.
    return !clientClosed.getAsBoolean()
        && head.headers().get("Content-Encoding") != null
        && failed.getClass() == IOException.class;
  }

  /** Makes sure that nothing is sent any more, unless sending has started. */
  private boolean abandon() {
    return phase.compareAndSet(Phase.CONNECTING, Phase.ABANDONED);
  }

  private long nanosLeft() {
    return endNanos - System.nanoTime();
  }
}
