package com.goextrovert.client.internal.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The last stop before the first byte: a connection is there, nothing has been sent. What is turned
 * back here was never sent; what passes may have been.
 *
 * <p>On the way back it shows OkHttp a plain 200, whatever the server said, so that none of its
 * follow-ups (408, 503, 407, 421, redirects) sends a second request. {@link OneExchange} has noted
 * the real status by then.
 */
final class SendGate implements Interceptor {
  /** A look takes a millisecond, so a connection in constant use is not looked at. */
  private static final long IDLE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

  private static final long UNKNOWN_LENGTH = -1;

  private final Map<Connection, Long> lastUsed = Collections.synchronizedMap(new WeakHashMap<>());
  private final LongSupplier nanoClock;

  SendGate(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    OneExchange exchange = chain.request().tag(OneExchange.class);
    Connection connection = chain.connection();
    if (hasBeenIdle(connection) && hasEnded(connection.socket())) {
      throw new StaleConnectionException();
    }
    // OkHttp makes its sockets for a SOCKS proxy itself, so they are not metered.
    if (!exchange.startSending(connection.route().proxy().type() != Proxy.Type.SOCKS)) {
      throw new IOException("abandoned before anything was sent");
    }
    Response response = proceed(chain);
    if (exchange.wasAnsweredUnasked() || response.body().contentLength() < UNKNOWN_LENGTH) {
      throw new IOException("the answer is not one to this request");
    }
    lastUsed.put(connection, nanoClock.getAsLong());
    return response.newBuilder().code(200).build();
  }

  /** OkHttp answers some malformed heads with exceptions that are not checked. */
  private static Response proceed(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IOException("the answer cannot be read", e);
    }
  }

  private boolean hasBeenIdle(Connection connection) {
    Long since = lastUsed.get(connection);
    return since != null && nanoClock.getAsLong() - since >= IDLE_NANOS;
  }

  /**
   * Between two exchanges a server has nothing to say: whatever can be read, be it the end or a
   * byte, makes the connection unfit. OkHttp itself looks only after ten idle seconds.
   */
  private static boolean hasEnded(Socket socket) throws IOException {
    try {
      int timeout = socket.getSoTimeout();
      socket.setSoTimeout(1);
      try {
        socket.getInputStream().read();
      } catch (SocketTimeoutException e) {
        // Silence is what a live connection sounds like.
        socket.setSoTimeout(timeout);
        return false;
      }
    } catch (IOException e) {
      // A connection that cannot even be looked at has ended as well.
    }
    return true;
  }
}
