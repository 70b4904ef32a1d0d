package com.goextrovert.client.internal.http;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Decides whether a request may leave, once a connection exists and before the first byte is sent.
 * A request that is stopped here was never sent; one that passes may have been.
 *
 * <p>OkHttp then sees a plain 200, whatever the server's status, so that none of its follow-ups
 * (408, 503, 407, 421, redirects) sends a second request. {@link HttpExchange} has recorded the
 * real status by then.
 */
final class SendGate implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    Request request = chain.request();
    HttpExchange exchange = request.tag(HttpExchange.class);
    if (!exchange.awaitSending()) {
      throw abandoned();
    }
    ResponseInput input = null;
    if (connection.socket().getInputStream() instanceof ResponseInput watched) {
      input = watched;
      input.expectRequest(System.nanoTime());
    } else {
      // OkHttp creates sockets to a SOCKS proxy itself. Bytes beyond a response cannot be detected
      // there, so such a connection carries one request.
      request = request.newBuilder().header("Connection", "close").build();
    }
    if (!exchange.startSending(input)) {
      throw abandoned();
    }
    Response response = chain.proceed(request);
    ResponseFraming framing = ResponseFraming.of(response);
    if (input != null) {
      input.headRead(framing, System.nanoTime());
    }
    Response.Builder shown = response.newBuilder().code(200);
    // Peeking keeps OkHttp from reusing a buffer, so only compressed bodies are looked into.
    if (response.header("Content-Encoding") != null && response.peekBody(1).contentLength() == 0) {
      // Decompressing an empty body would fail.
      shown.removeHeader("Content-Encoding");
    }
    return shown.build();
  }

  private static IOException abandoned() {
    return new IOException("abandoned before anything was sent");
  }
}
