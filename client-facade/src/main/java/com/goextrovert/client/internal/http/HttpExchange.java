package com.goextrovert.client.internal.http;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Response;

/**
 * One request and its response. The calling thread waits here while a worker does the work and
 * notes how far it came. Whether a byte may have left is decided in one place, atomically: either
 * sending starts, or the caller leaves before it can.
 */
final class HttpExchange extends EventListener {
  private enum Phase {
    CONNECTING,
    SENDING,
    ABANDONED
  }

  private record Head(int statusCode, Headers headers) {
    /** Whether the status says all there is to say, however much of a body came with it. */
    boolean suffices() {
      return statusCode / 100 != 2 || statusCode == 204 || statusCode == 205;
    }
  }

  private final Patience patience;
  private final long connectNanos;
  private final long endNanos;
  private final BodyBuffer body;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile Call call;
  private volatile boolean finished;
  private Socket socket;
  private ResponseInput input;
  private volatile boolean clientClosed;
  private volatile boolean handshaking;
  private volatile Proxy proxy = Proxy.NO_PROXY;
  private volatile Head head;
  private volatile Extent extent = Extent.TRUNCATED;
  private volatile Throwable failure;

  HttpExchange(HttpSettings settings, Patience patience, long endNanos) {
    this.patience = patience;
    this.connectNanos = settings.connectTimeout().toNanos();
    this.endNanos = endNanos;
    this.body = new BodyBuffer(settings.maxResponseBytes());
  }

  /**
   * Sends the request and waits for the response.
   *
   * @param newCall the call, with this exchange as its tag
   * @param workers run the call
   * @param afterwards runs when the worker has finished, which may be after the caller has left
   */
  RawResponse perform(Call newCall, Executor workers, Runnable afterwards)
      throws NoResponseException, StaleConnectionException {
    call = newCall;
    try {
      workers.execute(() -> run(newCall, afterwards));
    } catch (RejectedExecutionException e) {
      throw new NoResponseException(Reason.CLOSED, false);
    }
    try {
      if (!patience.await(this, done, Math.min(connectNanos, nanosLeft())) && abandon()) {
        call.cancel();
        throw new NoResponseException(
            nanosLeft() > 0 ? Reason.CONNECT_TIMEOUT : Reason.TIMEOUT, false, null, proxyDetail());
      }
      if (!patience.await(this, done, nanosLeft())) {
        call.cancel();
        // Sending has started: a caller that waited for less has left before.
        return responseOr(Reason.TIMEOUT);
      }
      return outcome();
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw new NoResponseException(Reason.INTERRUPTED, !abandon());
    }
  }

  boolean hasHead() {
    return head != null;
  }

  /** Ends the wait because the client closes. */
  void close() {
    clientClosed = true;
    Call running = call;
    if (running != null) {
      running.cancel();
    }
    done.countDown();
  }

  /**
   * Lets the first byte go, unless the caller has left.
   *
   * @param connected the connection's socket
   * @param responses what it reads; null if it is not watched
   */
  boolean startSending(Socket connected, ResponseInput responses) {
    socket = connected;
    input = responses;
    return phase.compareAndSet(Phase.CONNECTING, Phase.SENDING);
  }

  @Override
  public void connectStart(Call connecting, InetSocketAddress address, Proxy used) {
    proxy = used;
  }

  @Override
  public void secureConnectStart(Call connecting) {
    handshaking = true;
  }

  @Override
  public void secureConnectEnd(Call connecting, Handshake handshake) {
    handshaking = false;
  }

  /** The real head, before {@link SendGate} shows OkHttp another. */
  @Override
  public void responseHeadersEnd(Call answered, Response response) {
    head = new Head(response.code(), response.headers());
  }

  private void run(Call newCall, Runnable afterwards) {
    try (Response response = newCall.execute()) {
      extent =
          body.readFully(response.body().byteStream(), this::bodyRead)
              ? Extent.WHOLE
              : Extent.LIMITED;
      if (extent == Extent.LIMITED) {
        // Closing alone would first read on, for a while, to save the connection.
        newCall.cancel();
      }
    } catch (Throwable e) {
      // Whatever it is, the caller waits for it.
      failure = e;
      extent = e instanceof ResponseTooLongException ? Extent.LIMITED : Extent.TRUNCATED;
    } finally {
      finish(afterwards);
    }
  }

  private void bodyRead() {
    if (input != null) {
      input.bodyRead();
    }
  }

  private void finish(Runnable afterwards) {
    finished = true;
    try {
      if (input != null && !input.isReusable()) {
        socket.close();
      }
      afterwards.run();
    } catch (IOException e) {
      // The socket is closed as far as it can be.
    } finally {
      done.countDown();
    }
  }

  private RawResponse outcome() throws NoResponseException, StaleConnectionException {
    if (!finished) {
      if (abandon()) {
        throw new NoResponseException(Reason.CLOSED, false);
      }
      return responseOr(Reason.CLOSED);
    }
    Throwable failed = failure;
    if (failed instanceof Error error) {
      throw error;
    }
    if (failed == null
        || (head != null && (head.suffices() || extent == Extent.LIMITED || isGarbled(failed)))) {
      return response();
    }
    if (failed instanceof StaleConnectionException stale) {
      throw stale;
    }
    boolean sent = phase.get() == Phase.SENDING;
    if (clientClosed) {
      throw new NoResponseException(Reason.CLOSED, sent);
    }
    if (sent) {
      throw new NoResponseException(Reason.CONNECTION_LOST, true, failed);
    }
    throw new NoResponseException(
        ConnectFailures.reason(failed, handshaking), false, failed, proxyDetail());
  }

  /** The response as far as it was read, if its status suffices, although there is no more time. */
  private RawResponse responseOr(Reason reason) throws NoResponseException {
    if (head != null && head.suffices()) {
      return response();
    }
    throw new NoResponseException(reason, true);
  }

  private RawResponse response() {
    return new RawResponse(head.statusCode(), head.headers().toMultimap(), body.take(), extent);
  }

  /** Whether the bytes came but could not be decompressed, which says nothing of the connection. */
  private boolean isGarbled(Throwable failed) {
    // A canceled call fails with a plain IOException as well.
    return !clientClosed
        && head.headers().get("Content-Encoding") != null
        && failed.getClass() == IOException.class;
  }

  private String proxyDetail() {
    if (!(proxy.address() instanceof InetSocketAddress address)) {
      return "";
    }
    String status =
        failure instanceof ProxyRefusedException refusal ? ", status " + refusal.statusCode() : "";
    return " (proxy " + address.getHostString() + ":" + address.getPort() + status + ")";
  }

  /** Makes sure that nothing is sent any more, unless sending has started. */
  private boolean abandon() {
    return phase.compareAndSet(Phase.CONNECTING, Phase.ABANDONED);
  }

  private long nanosLeft() {
    return endNanos - System.nanoTime();
  }
}
