package com.goextrovert.client.internal.http;

import com.goextrovert.client.internal.http.NoResponseException.Reason;
import com.goextrovert.client.internal.http.RawResponse.Extent;
import com.goextrovert.client.internal.http.ResponseInput.ProxyRefusedException;
import com.goextrovert.client.internal.http.ResponseInput.ResponseTooLongException;
import com.goextrovert.client.internal.http.ResponseInput.StaleConnectionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Response;

/**
 * One request and its response. The calling thread waits while a worker performs the exchange and
 * records its progress. Whether a byte may have left is decided in one place, atomically: either
 * sending starts, or the caller abandons the exchange first.
 */
final class HttpExchange extends EventListener {
  private enum Phase {
    CONNECTING,
    SENDING,
    ABANDONED
  }

  /** Waits for an exchange to finish. Tests replace it to let time run out at once. */
  @FunctionalInterface
  interface Patience {
    /** Returns whether the latch was released before the time was over. */
    boolean await(HttpExchange exchange, CountDownLatch done, long nanos)
        throws InterruptedException;
  }

  /** Most bodies are shorter. */
  private static final int CHUNK = 512;

  private final Patience patience;
  private final HttpSettings settings;
  private final long endNanos;
  private final LongSupplier sendDelay;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
  private final CompletableFuture<Extent> result = new CompletableFuture<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile Call call;
  private volatile boolean handshaking;
  private volatile Proxy proxy = Proxy.NO_PROXY;
  private volatile Response head;
  private ResponseInput input;

  HttpExchange(HttpSettings settings, Patience patience, long endNanos, LongSupplier sendDelay) {
    this.sendDelay = sendDelay;
    this.settings = settings;
    this.patience = patience;
    this.endNanos = endNanos;
  }

  /** Runs the call on a worker and waits. The worker may finish after this method has returned. */
  RawResponse perform(Call newCall, Executor workers, Runnable afterwards)
      throws NoResponseException, StaleConnectionException {
    call = newCall;
    try {
      workers.execute(() -> run(newCall, afterwards));
      long connectTimeout = settings.connectTimeout().toNanos();
      long connectNanos = Math.min(connectTimeout, nanosLeft());
      if (!patience.await(this, done, connectNanos) && abandon()) {
        call.cancel();
        Reason reason = connectNanos == connectTimeout ? Reason.CONNECT_TIMEOUT : Reason.TIMEOUT;
        throw new NoResponseException(reason, false, null, proxyDetail(null));
      }
      if (!patience.await(this, done, nanosLeft())) {
        call.cancel();
        // Sending has started; otherwise the wait above would have abandoned the exchange.
        return responseOr(Reason.TIMEOUT, true, null);
      }
      return response(result.get());
    } catch (RejectedExecutionException e) {
      throw new NoResponseException(Reason.CLOSED, false);
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw new NoResponseException(Reason.INTERRUPTED, !abandon());
    } catch (ExecutionException e) {
      return failed(e.getCause());
    }
  }

  boolean hasHead() {
    return head != null;
  }

  /** Ends the wait because the client closes. */
  void close() {
    end(null, new NoResponseException(Reason.CLOSED, true));
    Call running = call;
    if (running != null) {
      running.cancel();
    }
  }

  /** Waits until the first byte may leave; returns false if the caller leaves before. */
  boolean awaitSending() {
    try {
      for (long nanos = sendDelay.getAsLong(); nanos > 0; nanos = sendDelay.getAsLong()) {
        if (done.await(nanos, TimeUnit.NANOSECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Starts sending unless the exchange is abandoned. The input is null if it is not watched. */
  boolean startSending(ResponseInput responses) {
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

  /** Records the real head, before {@link SendGate} replaces it. */
  @Override
  public void responseHeadersEnd(Call answered, Response response) {
    head = response;
  }

  private void run(Call newCall, Runnable afterwards) {
    Extent extent = null;
    Throwable failure = null;
    try (Response response = newCall.execute()) {
      extent = readBody(response.body().byteStream());
      if (extent == Extent.LIMITED) {
        // Closing alone would read on for a while, to keep the connection.
        newCall.cancel();
      }
    } catch (Throwable e) {
      // The caller must learn of errors, too.
      failure = e;
    }
    try {
      if (input != null) {
        input.endResponse();
      }
      afterwards.run();
    } catch (IOException e) {
      // The socket could not be closed better than this.
    } finally {
      end(extent, failure);
    }
  }

  private Extent readBody(InputStream in) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int count = in.read(chunk); count != -1; count = in.read(chunk)) {
      if (input != null) {
        input.bodyRead();
      }
      int room = (int) Math.min(count, settings.maxResponseBytes() - body.size());
      body.write(chunk, 0, room);
      if (room < count) {
        return Extent.LIMITED;
      }
    }
    return Extent.WHOLE;
  }

  /** Ends the exchange, unless it has ended before. */
  private void end(Extent extent, Throwable failure) {
    if (failure == null) {
      result.complete(extent);
    } else {
      result.completeExceptionally(failure);
    }
    done.countDown();
  }

  private RawResponse failed(Throwable failure)
      throws NoResponseException, StaleConnectionException {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof StaleConnectionException stale) {
      throw stale;
    }
    boolean sent = !abandon();
    if (failure instanceof NoResponseException closed) {
      return responseOr(closed.reason(), sent, null);
    }
    if (!sent) {
      throw new NoResponseException(
          ConnectFailures.reason(failure, handshaking), false, failure, proxyDetail(failure));
    }
    if (head != null && failure instanceof ResponseTooLongException) {
      return response(Extent.LIMITED);
    }
    boolean decompressing = head != null && head.header("Content-Encoding") != null;
    if (decompressing && failure.getClass() == IOException.class) {
      // The bytes are not gzip. The connection itself did not fail.
      return response(Extent.TRUNCATED);
    }
    return responseOr(Reason.CONNECTION_LOST, true, failure);
  }

  /** Returns the response as far as it was read, if its status decides the outcome by itself. */
  private RawResponse responseOr(Reason reason, boolean sent, Throwable failure)
      throws NoResponseException {
    if (head != null && (head.code() / 100 != 2 || head.code() == 204 || head.code() == 205)) {
      return response(Extent.TRUNCATED);
    }
    throw new NoResponseException(reason, sent, failure);
  }

  private RawResponse response(Extent extent) {
    return new RawResponse(head.code(), head.headers().toMultimap(), body.toByteArray(), extent);
  }

  private String proxyDetail(Throwable failure) {
    if (!(proxy.address() instanceof InetSocketAddress address)) {
      return "";
    }
    String status =
        failure instanceof ProxyRefusedException refusal ? ", status " + refusal.statusCode : "";
    return " (proxy " + address.getHostString() + ":" + address.getPort() + status + ")";
  }

  /** Prevents sending; returns false if it has started or was prevented before. */
  private boolean abandon() {
    boolean abandoned = phase.compareAndSet(Phase.CONNECTING, Phase.ABANDONED);
    if (abandoned) {
      done.countDown();
    }
    return abandoned;
  }

  private long nanosLeft() {
    return endNanos - System.nanoTime();
  }
}
